import type pg from 'pg';
import { drafts, sealed } from './material.js';

/** Events of a filled stream. */
export const LENGTH = 10;
/** Streams that grow at the same time, so that the events of one lie apart as they do in life. */
const TOGETHER = 1_000;
const CHUNK = 50_000;

const STREAMS = `INSERT INTO streams (stream_id, revision, hash)
  SELECT name, ${LENGTH - 1}, sha256(convert_to(name || '/${LENGTH - 1}', 'UTF8'))
  FROM generate_series($1::bigint / ${LENGTH}, $2::bigint / ${LENGTH} - 1) s, LATERAL (SELECT filled_stream(s) AS name) named`;

const EVENTS = `INSERT INTO events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
    command_id, correlation_id, recorded_at)
  SELECT g + 1, stream, revision, id, 'NoteWritten', 1, replace($3, '@id', id::text)::json, $4::json,
    replace(replace(replace($5, '@id', id::text), '@prev', filled_hash(stream, revision - 1)), '@hash', filled_hash(stream, revision))::json,
    id, id::text, now()
  FROM generate_series($1::bigint, $2::bigint - 1) g,
    LATERAL (SELECT g % ${TOGETHER * LENGTH} AS place, g / ${TOGETHER * LENGTH} AS era) at,
    LATERAL (SELECT filled_stream(era * ${TOGETHER} + place % ${TOGETHER}) AS stream, place / ${TOGETHER} AS revision,
      ('01890000-0000-7000-9000-' || lpad(to_hex(g), 12, '0'))::uuid AS id) named
  ORDER BY g`;

const FUNCTIONS = `
  CREATE OR REPLACE FUNCTION filled_stream(number bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT 'note-01890000-0000-7000-8000-' || lpad(to_hex(number), 12, '0') $$;
  CREATE OR REPLACE FUNCTION filled_hash(stream text, revision bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE WHEN revision < 0 THEN repeat('0', 64) ELSE encode(sha256(convert_to(stream || '/' || revision, 'UTF8')), 'hex') END $$`;

/** The name of a filled stream. */
export function filledStream(number: number): string {
  return `note-01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/**
 * Fills an empty log with `count` events (a multiple of 10,000) in streams of ten, inside the server: of the shape and size of
 * real ones, each stream linked by its hashes, which are invented.
 */
export async function fillLog(pool: pg.Pool, count: number): Promise<void> {
  const sample = sealed(drafts(LENGTH, LENGTH)[0]!).events.at(-1)!;
  const named = (text: string): string => text.replaceAll(sample.id, '@id').replaceAll(sample.commandId, '@id');
  const metadata = named(sample.metadata).replace(sample.prevHash, '@prev').replace(`"hash":"${sample.hash}"`, '"hash":"@hash"');
  const client = await pool.connect();
  try {
    await client.query(FUNCTIONS);
    await client.query('SET synchronous_commit = off');
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(from + CHUNK, count);
      await client.query(STREAMS, [from, to]);
      await client.query(EVENTS, [from, to, named(sample.data), sample.facts, metadata]);
    }
    await client.query("SELECT setval('events_position', $1)", [count]);
    await client.query('RESET synchronous_commit');
    await client.query('VACUUM ANALYZE events');
    await client.query('VACUUM ANALYZE streams');
    await client.query('CHECKPOINT');
  } finally {
    client.release();
  }
}
