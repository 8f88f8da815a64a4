import type { PoolClient } from 'pg';
import { buildValues, type BuildId } from './builds.js';
import type { Finding } from './compare-tables.js';
import type { TablePlan } from './table-plan.js';

const KEYS_NAMED = 20;

/** Keys that a build waits at though the shown one does not: its rows there are behind. */
export async function newlyParked(client: PoolClient, next: BuildId, live: BuildId): Promise<readonly Finding[]> {
  const keys = await parkedOnlyIn(client, next, live);
  if (keys.length === 0) return [];
  const table = next.projection;
  return [{ table, kind: 'parked', columns: [], rows: keys.length, keys: keys.slice(0, KEYS_NAMED) }];
}

/** Keys of a table's rows where the shown build waits and the new one does not: the shown row is known to be behind. */
export async function exceptedKeys(client: PoolClient, plan: TablePlan, next: BuildId, live: BuildId): Promise<readonly string[]> {
  const mine = `${plan.view}:`;
  const keys = await parkedOnlyIn(client, live, next);
  return keys.filter((key) => key.startsWith(mine)).map((key) => key.slice(mine.length));
}

/** True where the shown build waits at any key that the new one went past: what it counts in all is known to be behind. */
export async function isBehind(client: PoolClient, next: BuildId, live: BuildId): Promise<boolean> {
  return (await parkedOnlyIn(client, live, next)).length > 0;
}

async function parkedOnlyIn(client: PoolClient, one: BuildId, other: BuildId): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT p.key FROM projection_parked p WHERE (projection, version, build) = ($1, $2, $3)
     AND NOT EXISTS (SELECT FROM projection_parked o WHERE (o.projection, o.version, o.build) = ($4, $5, $6) AND o.key = p.key)
     ORDER BY key`,
    [...buildValues(one), ...buildValues(other)],
  );
  return rows.map(({ key }) => key);
}
