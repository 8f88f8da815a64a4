import type pg from 'pg';
import type { SealedEvent } from '../libs/event-sourcing/src/store.js';
import type { Tale } from './material.js';

const COLUMNS = [
  'stream_id',
  'revision',
  'event_id',
  'type',
  'schema_version',
  'data',
  'facts',
  'metadata',
  'command_id',
  'correlation_id',
  'causation_id',
  'recorded_at',
];
const ROWS = 100;

/** The log's own table once more, with the same indexes, and nothing that keeps it right. */
export async function prepareRaw(pool: pg.Pool): Promise<void> {
  await pool.query(`CREATE TABLE raw_events (LIKE events INCLUDING ALL); CREATE SEQUENCE raw_position`);
}

function statement(rows: number): { name: string; text: string } {
  const row = (i: number): string => `(nextval('raw_position'), ${COLUMNS.map((_, c) => `$${i * COLUMNS.length + c + 1}`).join(', ')})`;
  const values = Array.from({ length: rows }, (_, i) => row(i)).join(', ');
  return { name: `raw-${rows}`, text: `INSERT INTO raw_events (position, ${COLUMNS.join(', ')}) VALUES ${values}` };
}

const MANY = statement(ROWS);
const ONE = statement(1);

function valuesOf(stream: string, event: SealedEvent, revision: number): unknown[] {
  const { id, type, schemaVersion, data, facts, metadata, commandId, correlationId, causationId, recordedAt } = event;
  return [stream, revision, id, type, schemaVersion, data, facts, metadata, commandId, correlationId, causationId, recordedAt];
}

/** Multi-row inserts of 100 a commit, one commit after the other on each of so many connections. */
export async function insertMany(pool: pg.Pool, connections: number, tales: readonly Tale<SealedEvent>[]): Promise<void> {
  const events = tales.flatMap((tale) => tale.events.map((event, revision) => ({ stream: tale.stream, event, revision })));
  let next = 0;
  const insert = async (): Promise<void> => {
    while (next < events.length) {
      const rows = events.slice(next, (next += ROWS));
      const values = rows.flatMap(({ stream, event, revision }) => valuesOf(stream, event, revision));
      await pool.query({ ...(rows.length === ROWS ? MANY : statement(rows.length)), values });
    }
  };
  await Promise.all(Array.from({ length: connections }, insert));
}

/** One row, committed by itself. */
export async function insertOne(pool: pg.Pool, stream: string, event: SealedEvent, revision: number): Promise<void> {
  await pool.query({ ...ONE, values: valuesOf(stream, event, revision) });
}

/** One row a commit, one after the other. */
export async function insertOneByOne(pool: pg.Pool, tales: readonly Tale<SealedEvent>[]): Promise<void> {
  for (const { stream, events } of tales) {
    for (const [revision, event] of events.entries()) await insertOne(pool, stream, event, revision);
  }
}
