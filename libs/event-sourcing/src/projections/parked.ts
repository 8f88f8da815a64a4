import type { Pool } from 'pg';
import type { Recorded } from '../event.js';
import { applyChanges, isOfData, type Target } from './apply-batch.js';
import { parkedRow, parkedStream, planChanges, Withheld } from './fold-batch.js';
import type { Shared } from './shared.js';
import { transact } from './transact.js';
import { SAME_UNIT, unitValues, type Claim } from './unit.js';

interface ParkedKeyRow {
  readonly key: string;
  readonly position: string;
}

const PAGE = 1_000;

/** The keys that wait in this projection. */
export async function loadParked(pool: Pool, claim: Claim): Promise<Set<string>> {
  const { rows } = await pool.query<ParkedKeyRow>(`SELECT key, position FROM projection_parked WHERE ${SAME_UNIT}`, unitValues(claim));
  return new Set(rows.map((row) => row.key));
}

/** Tries the parked keys again, each from the event that it waits at up to the checkpoint; those that still fail stay parked. */
export async function retryParked(shared: Shared, target: Target, claim: Claim, upTo: string): Promise<void> {
  const { rows } = await shared.pool.query<ParkedKeyRow>(
    `SELECT key, position FROM projection_parked WHERE ${SAME_UNIT} ORDER BY position`,
    unitValues(claim),
  );
  for (const { key, position } of rows) await retryOne(shared, target, claim, { key, from: position, upTo });
}

async function retryOne(shared: Shared, target: Target, claim: Claim, wanted: { key: string; from: string; upTo: string }): Promise<void> {
  const plans = new Map(target.plans.map((plan) => [plan.entity as unknown, plan]));
  const events = await eventsBetween(shared, target, wanted.from, wanted.upTo);
  const mine = (event: Recorded): boolean => !wanted.key.startsWith('stream:') || parkedStream(event.stream) === wanted.key;
  try {
    await transact(shared.pool, async (client) => {
      const withheld = new Withheld(new Set());
      const changes = planChanges(target.projection, plans, events.filter(mine), withheld).filter(
        (change) => wanted.key.startsWith('stream:') || parkedRow(change.plan, change.keyText) === wanted.key,
      );
      await applyChanges(client, target, changes, withheld);
      if (withheld.has(wanted.key)) throw new StillParked();
      await client.query(`DELETE FROM projection_parked WHERE ${SAME_UNIT} AND key = $5`, [...unitValues(claim), wanted.key]);
    });
  } catch (error) {
    if (!(error instanceof StillParked) && !isOfData(error)) throw error;
  }
}

class StillParked extends Error {}

async function eventsBetween({ store, unsealer }: Shared, { projection }: Target, from: string, upTo: string): Promise<Recorded[]> {
  const events: Recorded[] = [];
  const filter = { types: Object.keys(projection.on) };
  let after = from;
  for (let inclusive = true; ; inclusive = false) {
    const page = await store.readAll({ after, inclusive, limit: PAGE, filter });
    events.push(...(await unsealer.unseal(page.events.filter((event) => event.position <= upTo))));
    after = page.next;
    if (page.caughtUp || after >= upTo) return events;
  }
}
