import type { Append, AppendResult, SealedEvent } from '../../store.js';
import { toPosition } from '../position.js';
import { elementsOf, type Statement, type TextRow } from './text-query.js';

/** A call and how its answer is read: each result at the index of its append. */
export interface AppendCall extends Statement {
  resultsOf(rows: readonly TextRow[]): AppendResult[];
}

interface Placed {
  readonly append: Append;
  /** Of its append among those of the call. */
  readonly index: number;
}

interface PlacedEvent extends Placed {
  /** In its append. */
  readonly i: number;
  readonly event: SealedEvent;
}

const parameters = (count: number): string => Array.from({ length: count }, (_, i) => `$${i + 1}`).join(', ');
const ONE = { name: 'append-one', text: `SELECT append_to_log_one(${parameters(14)}) AS position` };
/** Columns of numbers come as arrays, those of texts in one text, where nothing between two separators is null. */
const COLUMNS = Array.from({ length: 17 }, (_, i) =>
  [1, 2, 6, 9].includes(i) ? `$${i + 1}::bigint[]` : `string_to_array($${i + 1}::text, E'\\x1f', '')`,
);
const MANY = { name: 'append-many', text: `SELECT place, status, revision, positions FROM append_to_log(${COLUMNS.join(', ')})` };

/** The plain way of a lone event; undefined when there is more to append. Its answer: {@link resultOfOne}. */
export function callForOne(appends: readonly Append[]): Statement | undefined {
  const [append] = appends;
  if (!append || appends.length > 1 || append.events.length > 1) return undefined;
  const { prevHash, hash, id, type, schemaVersion, data, facts, metadata, commandId, correlationId, causationId, recordedAt } =
    append.events[0]!;
  const event = [prevHash, hash, id, type, schemaVersion, data, facts, metadata, commandId, correlationId, causationId, recordedAt];
  return { ...ONE, values: [append.stream, append.expected, ...event] };
}

/** Streams in the order in which their rows are locked: the same in every process, so that batches never wait in a ring. */
function inLockOrder(appends: readonly Append[]): Placed[] {
  const placed = appends.map((append, index) => ({ append, index }));
  return placed.sort((x, y) => (x.append.stream < y.append.stream ? -1 : 1));
}

function inLogOrder(appends: readonly Append[]): PlacedEvent[] {
  const events = appends.flatMap((append, index) => append.events.map((event, i) => ({ append, index, i, event })));
  const place = ({ append, i }: PlacedEvent): number => append.sequence?.[i] ?? 0;
  return appends.some((append) => append.sequence) ? events.sort((x, y) => place(x) - place(y)) : events;
}

/** Between the texts of a column. It stands in no JSON text, where a control character is escaped; elsewhere it would be refused. */
const SEPARATOR = '\u001f';

/** A column of the call in one text, which the database parts again: an array would have each of its texts quoted. */
function texts<Of>(all: readonly Of[], of: (one: Of) => string | null): string {
  return all.map((one) => of(one) ?? '').join(SEPARATOR);
}

function numbers<Of>(all: readonly Of[], of: (one: Of) => number): string {
  return `{${all.map(of).join(',')}}`;
}

/** Many appends in one call; the JSON texts go in as they are, so that the bytes that come back are those that were hashed. */
export function callForMany(appends: readonly Append[]): AppendCall {
  const streams = inLockOrder(appends);
  const events = inLogOrder(appends);
  const values = [...valuesOfStreams(streams), ...valuesOfEvents(events)];
  return { ...MANY, values, resultsOf: (rows) => resultsOf({ appends, streams, events }, rows) };
}

function valuesOfStreams(streams: readonly Placed[]): string[] {
  return [
    texts(streams, ({ append }) => append.stream),
    numbers(streams, ({ append }) => append.expected),
    numbers(streams, ({ append }) => append.events.length),
    texts(streams, ({ append }) => append.events[0]!.prevHash),
    texts(streams, ({ append }) => append.events.at(-1)!.hash),
  ];
}

function valuesOfEvents(events: readonly PlacedEvent[]): string[] {
  return [
    texts(events, ({ append }) => append.stream),
    numbers(events, ({ append, i }) => append.expected + 1 + i),
    texts(events, ({ event }) => event.id),
    texts(events, ({ event }) => event.type),
    numbers(events, ({ event }) => event.schemaVersion),
    texts(events, ({ event }) => event.data),
    texts(events, ({ event }) => event.facts),
    texts(events, ({ event }) => event.metadata),
    texts(events, ({ event }) => event.commandId),
    texts(events, ({ event }) => event.correlationId),
    texts(events, ({ event }) => event.causationId),
    texts(events, ({ event }) => event.recordedAt),
  ];
}

function written(append: Append, positions: readonly string[]): AppendResult {
  const all = positions.map(toPosition);
  return { status: 'ok', revision: append.expected + all.length, position: all.at(-1)!, positions: all };
}

function lost([, status, revision, positions]: TextRow): AppendResult {
  if (status !== 'duplicate') return { status: 'conflict', actual: Number(revision) };
  const all = elementsOf(positions).map((position) => toPosition(position!));
  return { status, revision: Number(revision), position: all.at(-1)!, positions: all };
}

/** The answer to {@link callForOne}; undefined when the stream is not where it was expected. */
export function resultOfOne(append: Append, [row]: readonly TextRow[]): AppendResult | undefined {
  const position = row?.[0] ?? null;
  return position === null ? undefined : written(append, [position]);
}

/** Asked for in `append_to_log`: at place 0 the positions of all events; at the others an append that was not written. */
function resultsOf(
  { appends, streams, events }: { appends: readonly Append[]; streams: readonly Placed[]; events: readonly PlacedEvent[] },
  rows: readonly TextRow[],
): AppendResult[] {
  const drawn = elementsOf(rows.find(([place]) => place === '0')?.[3]);
  const positions = appends.map((): string[] => []);
  for (const [place, { index }] of events.entries()) {
    const position = drawn[place];
    if (position !== null && position !== undefined) positions[index]!.push(position);
  }
  const results = appends.map((append, index) => written(append, positions[index]!));
  for (const row of rows) if (row[0] !== '0') results[streams[Number(row[0]) - 1]!.index] = lost(row);
  if (appends.some(({ events: all }, index) => results[index]!.status === 'ok' && positions[index]!.length !== all.length)) {
    throw new Error('The log gave no answer for an append.');
  }
  return results;
}
