import type { Recorded } from '../event.js';
import type { StoredEvent } from '../store.js';

/** An event of the log by which it is known again: no other log, nor this one once it was cut and written on, has the same there. */
export interface Seen {
  readonly position: string;
  /** Hex; of the event and, through its `prevHash`, of all before it in its stream. */
  readonly hash: string;
}

/** An event by which the log is known again. */
export function seenIn(event: StoredEvent | Recorded): Seen {
  return { position: event.position, hash: 'hash' in event ? event.hash : event.metadata.hash };
}

/** The last of these events, which are in order, that is not beyond a position. */
export function lastSeen(events: readonly (StoredEvent | Recorded)[], upTo: string): Seen | undefined {
  const last = events.findLast(({ position }) => position <= upTo);
  return last && seenIn(last);
}
