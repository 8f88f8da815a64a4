import type { Append, AppendResult } from '../../store.js';
import { toPosition } from '../position.js';

/** A row of `append_to_log`. */
export interface AppendRow {
  readonly idx: number;
  readonly status: 'ok' | 'duplicate' | 'conflict';
  readonly revision: string;
  readonly positions: readonly string[] | null;
}

const quote = JSON.stringify;

/** An event of the batch; its JSON texts go in as they are, so that the bytes that come back are those that were hashed. */
function eventText(append: Append, a: number, i: number): string {
  const event = append.events[i]!;
  const place = `{"a":${a},"s":${quote(append.stream)},"r":${append.expected + 1 + i},"id":"${event.id}","t":${quote(event.type)}`;
  const texts = `"v":${event.schemaVersion},"d":${event.data},"f":${event.facts ?? 'null'},"m":${event.metadata}`;
  const links = `"c":"${event.commandId}","co":${quote(event.correlationId)},"ca":${quote(event.causationId)},"at":"${event.recordedAt}"}`;
  return `${place},${texts},${links}`;
}

function appendText(append: Append, a: number): string {
  const { stream: s, expected, events } = append;
  return quote({ i: a, s, expected, n: events.length, prev: events[0]!.prevHash, last: events.at(-1)!.hash });
}

/** The one argument of `append_to_log`: streams in the order in which their rows are locked, events in log order. */
export function batchText(appends: readonly Append[]): string {
  const byStream = appends.map((append, a) => ({ append, a })).sort((x, y) => (x.append.stream < y.append.stream ? -1 : 1));
  const events = appends.flatMap((append, a) => append.events.map((_, i) => ({ append, a, i, place: append.sequence?.[i] ?? 0 })));
  if (appends.some((append) => append.sequence)) events.sort((x, y) => x.place - y.place);
  const appendTexts = byStream.map(({ append, a }) => appendText(append, a));
  return `{"appends":[${appendTexts.join(',')}],"events":[${events.map(({ append, a, i }) => eventText(append, a, i)).join(',')}]}`;
}

/** Rows to results, each at the index of its append. */
export function resultsOf(rows: readonly AppendRow[], count: number): AppendResult[] {
  const results = new Array<AppendResult | undefined>(count).fill(undefined);
  for (const row of rows) results[row.idx] = resultOf(row);
  return results.map((result) => {
    if (!result) throw new Error('The log gave no answer for an append.');
    return result;
  });
}

function resultOf({ status, revision, positions }: AppendRow): AppendResult {
  if (status === 'conflict' || !positions) return { status: 'conflict', actual: Number(revision) };
  const all = positions.map(toPosition);
  return { status, revision: Number(revision), position: all.at(-1)!, positions: all };
}
