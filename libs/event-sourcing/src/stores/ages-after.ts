import type { Pool } from 'pg';
import type { EventStore } from '../store.js';
import { positionNumber, toPosition } from './position.js';
import { PostgresEventStore } from './postgres/postgres-store.js';

const AGES = `SELECT p.position, (
    SELECT round(extract(epoch FROM clock_timestamp() - e.appended_at) * 1000)::bigint FROM events e
    WHERE e.position > p.position AND e.position <= (SELECT hwm FROM log_head) ORDER BY e.position LIMIT 1) AS age
  FROM unnest($1::bigint[]) AS p (position)`;

/** Most places that are looked up one by one, in a log that is not in the database. */
const MOST_READ = 32;

/**
 * For how long the first settled event after each of these positions has been in the log, in ms; a position without one is
 * missing. Where the log is not in the database, an event's age is told by when it was recorded or imported.
 */
export async function agesAfter(pool: Pool, store: EventStore, positions: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (positions.length === 0) return new Map();
  if (store instanceof PostgresEventStore) return agesInDatabase(pool, positions);
  const ages = new Map<string, number>();
  for (const after of [...positions].sort().slice(0, MOST_READ)) {
    const [event] = (await store.readAll({ after, limit: 1 })).events;
    if (event) ages.set(after, ageOf(event.metadata));
  }
  return ages;
}

async function agesInDatabase(pool: Pool, positions: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const values = [positions.map((position) => positionNumber(position).toString())];
  const { rows } = await pool.query<{ position: string; age: string | null }>({ name: 'ages-after', text: AGES, values });
  return new Map(rows.flatMap(({ position, age }) => (age === null ? [] : [[toPosition(position), Math.max(0, Number(age))] as const])));
}

function ageOf(metadata: string): number {
  const { importedAt, recordedAt } = JSON.parse(metadata) as { importedAt?: string; recordedAt: string };
  return Math.max(0, Date.now() - Date.parse(importedAt ?? recordedAt));
}
