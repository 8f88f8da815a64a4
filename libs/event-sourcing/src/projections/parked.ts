import type { Pool, PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { START } from '../store.js';
import { applyWaiting, type StillParked } from './apply-waiting.js';
import { loadExceptions, type Exceptions } from './exceptions.js';
import { saveParked } from './parked-rows.js';
import type { Shared } from './shared.js';
import { wantedBy } from './shards.js';
import type { Target } from './target.js';
import { transact } from './transact.js';
import { SAME_UNIT, unitValues, type Unit } from './unit.js';
import { RetryRefused, WaitingKeys } from './waiting-keys.js';

export { RetryRefused };

const PAGE = 1_000;
/** How often the keys of a unit may change while they are read before somebody should ask again. */
const ATTEMPTS = 5;

/** What a retry made of the keys it was given. */
export interface Retried {
  /** Rows as a rebuild would make them. */
  readonly whole: readonly string[];
  /** They wait on, perhaps at a later event. */
  readonly waiting: readonly string[];
}

/** Which keys are tried again (default: all of the unit's), and when to give it up. */
export interface RetryOptions {
  readonly keys?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Applies what parked keys waited for, from any process, beside the unit's worker: the events are read without holding anything up;
 * then, while the checkpoint stands still, the last of them are read, and rows and parked keys change in one transaction.
 *
 * @throws RetryRefused when nothing was changed
 */
export async function retryParked(shared: Shared, target: Target, unit: Unit, options: RetryOptions = {}): Promise<Retried> {
  for (let attempt = 1; ; attempt += 1) {
    const done = await attemptRetry(shared, { ...target, shard: unit.shard }, unit, options);
    if (done) return done;
    if (attempt === ATTEMPTS) throw new RetryRefused(unit.projection, 'keys-change');
  }
}

/** Undefined when the keys changed while their events were read. */
async function attemptRetry(shared: Shared, target: Target, unit: Unit, { keys, signal }: RetryOptions): Promise<Retried | undefined> {
  const before = await loadExceptions(shared.pool, unit);
  const wanted = keys ? keys.filter((key) => before.parked.has(key)) : [...before.parked.keys()];
  if (wanted.length === 0) return { whole: [], waiting: [] };
  const waiting = new WaitingKeys(target, before, wanted, (from, upTo) => eventsBetween(shared, target, { from, upTo, signal }));
  await waiting.readTo(await positionOf(shared.pool, unit));
  // In turn with the batches: whoever holds a connection here may need another one to read the log.
  return shared.turnstile.pass(() =>
    transact(shared.pool, async (client) => {
      const upTo = await hold(client, unit);
      const now = await loadExceptions(client, unit);
      if (!isContinued(before, now)) return undefined;
      waiting.learn(now.parked);
      await waiting.readTo(upTo);
      return apply(client, target, unit, waiting);
    }),
  );
}

async function apply(client: PoolClient, target: Target, unit: Unit, waiting: WaitingKeys): Promise<Retried> {
  const still = new Map<string, StillParked>(waiting.streamsThatFail().map((parked) => [parked.key, parked]));
  for (const { row, erasures } of waiting.rows()) {
    const parked = await applyWaiting(client, target, row, erasures);
    if (parked) still.set(parked.key, parked);
  }
  const settled = waiting.settled().filter((key) => !still.has(key));
  await client.query(`DELETE FROM projection_parked WHERE ${SAME_UNIT} AND key = ANY ($5)`, [...unitValues(unit), settled]);
  await saveParked(client, unit, [...still.values()]);
  const wanted = [...waiting.wanted];
  return { whole: wanted.filter((key) => !still.has(key)), waiting: wanted.filter((key) => still.has(key)) };
}

/** Stops the unit's worker before its next commit, and makes it read its exceptions anew. */
async function hold(client: PoolClient, unit: Unit): Promise<string> {
  const { rows } = await client.query<{ position: string }>(
    `UPDATE projection_checkpoints SET parked_revision = parked_revision + 1 WHERE ${SAME_UNIT} RETURNING position`,
    unitValues(unit),
  );
  return rows[0]!.position;
}

/** True when since then keys were only added, and nothing was answered: what was read stands. */
function isContinued(before: Exceptions, now: Exceptions): boolean {
  return before.answers.size === now.answers.size && [...before.parked].every(([key, position]) => now.parked.get(key) === position);
}

async function positionOf(pool: Pool, unit: Unit): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(
    `SELECT position FROM projection_checkpoints WHERE ${SAME_UNIT}`,
    unitValues(unit),
  );
  return rows[0]?.position ?? START;
}

interface Stretch {
  /** Inclusive, unless it is the start of the log. */
  readonly from: string;
  readonly upTo: string;
  readonly signal: AbortSignal | undefined;
}

/** The target's events of a stretch of the log, page by page. */
async function* eventsBetween(shared: Shared, target: Target, { from, upTo, signal }: Stretch): AsyncGenerator<readonly Recorded[]> {
  const { store, unsealer } = shared;
  const wants = wantedBy(target);
  let after = from;
  for (let inclusive = from !== START; after < upTo || inclusive; inclusive = false) {
    signal?.throwIfAborted();
    const page = await store.readAll({ after, inclusive, limit: PAGE });
    yield await unsealer.unseal(page.events.filter((event) => event.position <= upTo && wants(event)));
    if (page.caughtUp || page.next === after) return;
    after = page.next;
  }
}
