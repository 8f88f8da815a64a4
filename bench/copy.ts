import { once } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Append } from '../libs/event-sourcing/src/store.js';

const COPY = `COPY events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
  command_id, correlation_id, causation_id, recorded_at) FROM STDIN`;

const STREAMS = `INSERT INTO streams (stream_id, revision, hash)
  SELECT g.s, g.revision, decode(g.last, 'hex') FROM json_to_recordset($1::json) AS g (s text, revision bigint, last text) ORDER BY g.s`;

const DRAW = "SELECT array_agg(nextval('events_position')) AS positions FROM generate_series(1, $1::int)";

/**
 * What COPY allows: new streams into the same tables under the same rules (streams' rows, then the marker lock, then positions,
 * in one transaction). Without what an append must do besides: tell a duplicate from a conflict, and go on in streams.
 */
export async function copyEvents(pool: Pool, appends: readonly Append[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const streams = appends.map(({ stream: s, events }) => ({ s, revision: events.length - 1, last: events.at(-1)!.hash }));
    await client.query({ name: 'begin-streams', text: STREAMS, values: [JSON.stringify(streams)] });
    await client.query('SELECT pg_advisory_xact_lock_shared(21586, 1)');
    const places = appends.flatMap((append) => append.events.map((_, i) => ({ append, i, place: append.sequence![i]! })));
    places.sort((x, y) => x.place - y.place);
    const { rows } = await client.query<{ positions: string[] }>({ name: 'draw', text: DRAW, values: [places.length] });
    await copy(client, places.map(({ append, i }, n) => rowText(append, i, rows[0]!.positions[n]!)).join(''));
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function copy(client: PoolClient, text: string): Promise<void> {
  const stream = client.query(copyFrom(COPY));
  stream.end(text);
  await once(stream, 'finish');
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES[character]!);
const orNull = (text: string | null): string => (text === null ? '\\N' : escaped(text));

function rowText(append: Append, i: number, position: string): string {
  const event = append.events[i]!;
  const place = [position, escaped(append.stream), i, event.id, escaped(event.type), event.schemaVersion];
  const texts = [escaped(event.data), orNull(event.facts), escaped(event.metadata)];
  return `${[...place, ...texts, event.commandId, escaped(event.correlationId), orNull(event.causationId), event.recordedAt].join('\t')}\n`;
}
