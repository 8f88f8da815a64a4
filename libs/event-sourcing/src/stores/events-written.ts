import type { Append, AppendResult } from '../store.js';

/** How many events a call wrote. */
export function eventsWritten(appends: readonly Append[], results: readonly AppendResult[]): number {
  let events = 0;
  for (const [i, { status }] of results.entries()) if (status === 'ok') events += appends[i]!.events.length;
  return events;
}

/** The greatest position that a call drew; undefined when it wrote nothing. */
export function lastPosition(results: readonly AppendResult[]): string | undefined {
  let last: string | undefined;
  for (const result of results) if (result.status === 'ok' && (last === undefined || result.position > last)) last = result.position;
  return last;
}
