import pg from 'pg';
import { chain } from '../../event-sourcing/chain.js';
import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { PostgresEventStore } from '../../../libs/event-sourcing/src/stores/postgres/postgres-store.js';
import { type Append, type AppendResult, type StoredEvent } from '../../../libs/event-sourcing/src/store.js';
import { storeWithin } from '../composed.js';
import { withClient } from '../examine.js';
import type { Fault, Scene } from '../fault.js';
import { TEAM } from '../family.js';
import { pause } from '../random.js';

const HELD_MS = 2_500;
/** How soon a write must be shown in spite of sessions that have nothing to do with the log, in milliseconds. */
const UNSTALLED_MS = 5_000;

const first = (stream: string): Append => ({ stream, expected: -1, events: chain(stream, [{ type: 'ChaosNoted' }]) });
const name = (): string => `chaos-${uuidV7()}`;

/** A writer stays idle in its transaction after it has drawn its position: readers wait for it, writers do not. */
export const heldMarker: Fault = {
  name: 'a writer idle in its transaction with the marker lock',
  rounds: { short: 1, long: 3 },
  shape: 'proxied',
  async strike({ world, sender, note, wrong }) {
    const pool = new pg.Pool({ connectionString: world.url(), max: 2 });
    await withClient(world.url(), async (client) => {
      const append = first(name());
      await client.query('BEGIN');
      const store = storeWithin(client, pool);
      await store.append([append]);
      await store.close();
      const before = sender.ledger.acknowledged.length;
      await pause(HELD_MS);
      const meanwhile = sender.ledger.acknowledged.length - before;
      note(`${meanwhile} commands acknowledged while it was held`);
      if (meanwhile === 0) wrong('writers waited for an open append');
      if (await settled(world.url(), append.stream)) wrong('an append was read before it was committed');
      await client.query('COMMIT');
      for (const deadline = Date.now() + 10_000; !(await settled(world.url(), append.stream));) {
        if (Date.now() > deadline) return wrong('a slow append was never read: a reader went past it');
        await pause(50);
      }
    }).finally(() => pool.end());
  },
};

/** Whether a reader of the settled log gets the stream's event. */
async function settled(url: string, stream: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM events, log_head WHERE stream_id = $1 AND position <= hwm', [stream]);
    return rowCount !== 0;
  });
}

/** Sessions that never append: idle after writing elsewhere, with an old snapshot of the log, in another database. */
export const unrelatedSessions: Fault = {
  name: 'unrelated sessions idle in their transactions',
  rounds: { short: 0, long: 3 },
  shape: 'proxied',
  async strike(scene) {
    const other = new URL(scene.world.url());
    other.pathname = '/postgres';
    await withClient(scene.world.url(), (elsewhere) =>
      withClient(scene.world.url(), (old) =>
        withClient(other.href, async (apart) => {
          await elsewhere.query('BEGIN; CREATE TABLE chaos_elsewhere (a int); INSERT INTO chaos_elsewhere VALUES (1)');
          await old.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM events');
          await apart.query('BEGIN; CREATE TABLE chaos_apart (a int)');
          await isShownSoon(scene);
        }),
      ),
    );
  },
};

async function isShownSoon({ sender, load, note, wrong }: Scene): Promise<void> {
  const { caseId } = load.family();
  const text = { text: `Shown ${load.next()}?`, sharing: 'team' };
  const written = await sender.command(TEAM[0], 'POST', `/api/cases/${caseId}/notes`, text);
  const from = Date.now();
  await sender.read(TEAM[0], `/api/cases/${caseId}/timeline`, written!.position);
  note(`shown after ${Date.now() - from} ms`);
  if (Date.now() - from > UNSTALLED_MS) wrong(`a write was shown only after ${Date.now() - from} ms`);
}

/** Two processes append to the same streams in many calls at once, half of them in the opposite order. */
export const deadlocks: Fault = {
  name: 'deadlock-prone batches from two writers',
  rounds: { short: 1, long: 3 },
  shape: 'proxied',
  async strike({ world, note, wrong, random }) {
    const pools = [0, 1].map(() => new pg.Pool({ connectionString: world.url(), max: 6 }));
    for (const pool of pools) pool.on('error', () => undefined);
    const stores = pools.map((pool) => new PostgresEventStore({ pool, lanes: 4 }));
    const streams = Array.from({ length: 8 }, name);
    try {
      await stores[0]!.append(streams.map(first));
      const writers = Array.from({ length: 12 }, (_, i) => writeAcross(stores[i % 2]!, streams, i % 4 < 2, random));
      const won = (await Promise.all(writers)).flat();
      await checkWon(stores[0]!, streams, won, wrong);
      const counted = await pools[0]!.query<{ deadlocks: string }>(
        'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
      );
      note(`${won.length} appends won, ${counted.rows[0]!.deadlocks} deadlocks so far`);
    } finally {
      for (const store of stores) await store.close();
      for (const pool of pools) await pool.end();
    }
  },
};

/** @returns ids of the events that were acknowledged */
async function writeAcross(
  store: PostgresEventStore,
  streams: readonly string[],
  backwards: boolean,
  random: () => number,
): Promise<string[]> {
  const won: string[] = [];
  for (let call = 0; call < 25; call += 1) {
    const chosen = streams.filter(() => random() < 0.5);
    if (chosen.length === 0) continue;
    const heads = await Promise.all((backwards ? chosen.reverse() : chosen).map((stream) => store.readStream(stream)));
    const appends = heads.map(({ events }) => next(events));
    const results: readonly AppendResult[] = await store.append(appends);
    appends.forEach((append, i) => results[i]!.status === 'ok' && won.push(append.events[0]!.id));
  }
  return won;
}

function next(stored: readonly StoredEvent[]): Append {
  const last = stored.at(-1)!;
  return { stream: last.stream, expected: last.revision, events: chain(last.stream, [{ type: 'ChaosNoted' }], last) };
}

async function checkWon(
  store: PostgresEventStore,
  streams: readonly string[],
  won: readonly string[],
  wrong: Scene['wrong'],
): Promise<void> {
  const stored = (await Promise.all(streams.map((stream) => store.readStream(stream)))).flatMap(({ events }) => events);
  const ids = new Set(stored.map(({ id }) => id));
  const lost = won.filter((id) => !ids.has(id)).length;
  if (lost > 0) wrong(`${lost} acknowledged appends are not in their streams`);
  if (stored.length !== won.length + streams.length)
    wrong(`${stored.length} events stored for ${won.length + streams.length} acknowledged`);
}
