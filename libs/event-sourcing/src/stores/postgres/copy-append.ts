import { once } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Append, AppendResult } from '../../store.js';
import { toPosition } from '../position.js';

/** From so many events on an import goes by COPY. */
const COPY_FROM = 256;

const COPY = `COPY events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
  command_id, correlation_id, causation_id, recorded_at) FROM STDIN`;

const GIVEN = 'json_to_recordset($1::json) AS g (s text, expected bigint, revision bigint, prev text, last text)';

const BEGIN_STREAMS = `INSERT INTO streams (stream_id, revision, hash)
  SELECT g.s, g.revision, decode(g.last, 'hex') FROM ${GIVEN} WHERE g.expected = -1 ORDER BY g.s ON CONFLICT DO NOTHING`;

const LOCK_STREAMS = `SELECT FROM streams st WHERE st.stream_id = ANY ($1::text[]) ORDER BY st.stream_id FOR UPDATE`;

const MOVE_STREAMS = `UPDATE streams st SET revision = g.revision, hash = decode(g.last, 'hex') FROM ${GIVEN}
  WHERE g.expected >= 0 AND st.stream_id = g.s AND st.revision = g.expected AND st.hash = decode(g.prev, 'hex')`;

const DRAW = "SELECT array_agg(nextval('events_position')) AS positions FROM generate_series(1, $1::int)";

/** True for an import that is large enough to go by COPY. */
export function isForCopy(appends: readonly Append[]): boolean {
  if (!appends.some(({ sequence }) => sequence)) return false;
  return appends.reduce((sum, { events }) => sum + events.length, 0) >= COPY_FROM;
}

/**
 * Writes an import by COPY, under the rules of the marker lock: streams' rows first, then the lock, then positions, all in one
 * transaction. All or nothing: undefined, with nothing written and no position drawn, when the log is not where one of the appends
 * expects it; `append_to_log` then says of each what is so.
 *
 * @throws the error of the connection (the outcome is not known) or of an event that the table refuses (nothing was written)
 */
export async function copyAppend(pool: Pool, appends: readonly Append[], timeoutMs: number): Promise<AppendResult[] | undefined> {
  const client = await pool.connect();
  const timer = setTimeout(() => client.connection.stream.destroy(new Error('timeout')), timeoutMs);
  try {
    const results = await inTransaction(client, appends);
    client.release();
    return results;
  } catch (error) {
    const left = await client.query('ROLLBACK').then(
      () => undefined,
      () => true,
    );
    client.release(left);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function inTransaction(client: PoolClient, appends: readonly Append[]): Promise<AppendResult[] | undefined> {
  await client.query('BEGIN');
  if (!(await moveStreams(client, appends))) {
    await client.query('ROLLBACK');
    return undefined;
  }
  await client.query('SELECT pg_advisory_xact_lock_shared(21586, 1)');
  const places = inOrder(appends);
  const { rows } = await client.query<{ positions: string[] }>({ name: 'draw-positions', text: DRAW, values: [places.length] });
  const { positions } = rows[0]!;
  await copy(client, places.map(({ append, i }, n) => rowText(append, i, positions[n]!)).join(''));
  await client.query('COMMIT');
  return resultsOf(appends, places, positions);
}

/** Takes the streams' rows, in the order in which every append takes them; false when one of them is elsewhere. */
async function moveStreams(client: PoolClient, appends: readonly Append[]): Promise<boolean> {
  const given = appends.map(({ stream: s, expected, events }) => {
    return { s, expected, revision: expected + events.length, prev: events[0]!.prevHash, last: events.at(-1)!.hash };
  });
  const values = [JSON.stringify(given)];
  const begun = given.filter(({ expected }) => expected === -1).length;
  if (begun > 0 && (await client.query({ name: 'begin-streams', text: BEGIN_STREAMS, values })).rowCount !== begun) return false;
  const others = given.filter(({ expected }) => expected >= 0).map(({ s }) => s);
  if (others.length === 0) return true;
  await client.query({ name: 'lock-streams', text: LOCK_STREAMS, values: [others] });
  return (await client.query({ name: 'move-streams', text: MOVE_STREAMS, values })).rowCount === others.length;
}

interface Place {
  readonly append: Append;
  readonly a: number;
  readonly i: number;
  readonly place: number;
}

/** Every event in log order. */
function inOrder(appends: readonly Append[]): Place[] {
  let next = 0;
  const places = appends.flatMap((append, a) => append.events.map((_, i) => ({ append, a, i, place: append.sequence?.[i] ?? next++ })));
  return places.sort((x, y) => x.place - y.place);
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
  const place = `${position}\t${escaped(append.stream)}\t${append.expected + 1 + i}\t${event.id}\t${escaped(event.type)}\t${event.schemaVersion}`;
  const texts = `${escaped(event.data)}\t${orNull(event.facts)}\t${escaped(event.metadata)}`;
  return `${place}\t${texts}\t${event.commandId}\t${escaped(event.correlationId)}\t${orNull(event.causationId)}\t${event.recordedAt}\n`;
}

function resultsOf(appends: readonly Append[], places: readonly Place[], drawn: readonly string[]): AppendResult[] {
  const positions = appends.map(({ events }) => new Array<string>(events.length));
  places.forEach(({ a, i }, n) => (positions[a]![i] = toPosition(drawn[n]!)));
  return appends.map(({ expected, events }, a) => {
    return { status: 'ok', revision: expected + events.length, position: positions[a]!.at(-1)!, positions: positions[a]! };
  });
}
