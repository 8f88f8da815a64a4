import { NotJson } from '../json.js';
import { NO_HASH } from '../sealing/seal-event.js';
import type { Append, SealedEvent } from '../store.js';

/** Every store has the limit of the strictest (KurrentDB), so that moving between them breaks nothing. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** Counted for each event beside its texts: ids, type and what a store wraps them in. */
export const EVENT_OVERHEAD_BYTES = 512;

/** An append that no store would take. */
export class AppendTooLarge extends Error {
  constructor(readonly stream: string) {
    super(`The events for ${stream} are larger than ${MAX_APPEND_BYTES} bytes together.`);
    this.name = 'AppendTooLarge';
  }
}

/** Size of an append in bytes, as every store counts it: its texts in UTF-8, and an allowance for each event. */
export function sizeOf(append: Append): number {
  let size = append.events.length * EVENT_OVERHEAD_BYTES;
  for (const { data, metadata, facts } of append.events) {
    size += Buffer.byteLength(data) + Buffer.byteLength(metadata) + (facts === null ? 0 : Buffer.byteLength(facts));
  }
  return size;
}

const NUL_ESCAPE = '\\u0000';
/** The escape itself, not one whose back-slash is escaped. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** PostgreSQL keeps no NUL, whatever its spelling, so that no store does. What we seal has none; what comes from elsewhere may. */
function checkNul({ data, metadata, facts }: SealedEvent): void {
  for (const text of [data, metadata, facts]) {
    if (text?.includes(NUL_ESCAPE) && NUL.test(text)) throw new NotJson('event', 'it holds a NUL character');
  }
}

/**
 * What holds for every store: events in each append, one append a stream, bounded size, and texts that all can keep.
 *
 * @throws AppendTooLarge
 * @throws NotJson
 */
export function checkAppends(appends: readonly Append[]): void {
  const streams = new Set<string>();
  for (const append of appends) {
    if (append.events.length === 0) throw new Error('An append needs at least one event.');
    if (append.expected < -1) throw new Error('The expected revision is -1 or more.');
    // No conflict: there is no state of the stream in which this could be written.
    if (append.expected === -1 && append.events[0]!.prevHash !== NO_HASH) throw new Error('Before the first event of a stream is none.');
    if (streams.has(append.stream)) throw new Error('A call takes one append a stream.');
    if (sizeOf(append) > MAX_APPEND_BYTES) throw new AppendTooLarge(append.stream);
    for (const event of append.events) checkNul(event);
    streams.add(append.stream);
  }
}
