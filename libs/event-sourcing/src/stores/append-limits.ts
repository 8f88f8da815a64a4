import type { Append } from '../store.js';

/** Every store has the limit of the strictest (KurrentDB), so that moving between them breaks nothing. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** An append that no store would take. */
export class AppendTooLarge extends Error {
  constructor(readonly stream: string) {
    super(`The events for ${stream} are larger than ${MAX_APPEND_BYTES} bytes together.`);
    this.name = 'AppendTooLarge';
  }
}

/** Size of an append's texts, near enough to bound batches by. */
export function sizeOf(append: Append): number {
  let size = 0;
  for (const event of append.events) size += event.data.length + event.metadata.length + (event.facts?.length ?? 0);
  return size;
}

/**
 * What holds for every store: events in each append, one append a stream, and bounded size.
 *
 * @throws AppendTooLarge
 */
export function checkAppends(appends: readonly Append[]): void {
  const streams = new Set<string>();
  for (const append of appends) {
    if (append.events.length === 0) throw new Error('An append needs at least one event.');
    if (append.expected < -1) throw new Error('The expected revision is -1 or more.');
    if (streams.has(append.stream)) throw new Error('A call takes one append a stream.');
    if (sizeOf(append) > MAX_APPEND_BYTES) throw new AppendTooLarge(append.stream);
    streams.add(append.stream);
  }
}
