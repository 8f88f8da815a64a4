import { everyEvent, type EventFilter } from './filter.js';
import type { ProtocolLog } from './log.js';
import { DELETED, NO_EVENTS, comparePositions, type LogPosition, type StoredEvent } from './records.js';

/** The server reads in pages of this many events, for reads and for subscriptions that catch up. */
export const PAGE = 32;

export type StreamPage =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'page';
      readonly events: readonly StoredEvent[];
      readonly next: bigint;
      readonly last: bigint;
      readonly atEnd: boolean;
    };

export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly from: LogPosition;
  readonly next: LogPosition;
  /** How many events were looked at, matching or not. */
  readonly considered: number;
  readonly atEnd: boolean;
}

export interface PageLimits {
  readonly filter: EventFilter;
  /** Matching events at most. */
  readonly count: number;
  /** Events looked at, at most. */
  readonly window: number;
}

const UNFILTERED: PageLimits = { filter: everyEvent, count: PAGE, window: Number.POSITIVE_INFINITY };

/** A page of a stream forwards; truncated events are stepped over. */
export function streamForward(log: ProtocolLog, stream: string, from: bigint, count: number): StreamPage {
  const last = log.lastRevision(stream);
  if (last === DELETED) return { kind: 'deleted' };
  if (last === NO_EVENTS || log.isSoftDeleted(stream)) return { kind: 'not-found' };
  const first = firstReadable(log, stream, last);
  const to = from + BigInt(count) - 1n;
  if (to < first) return { kind: 'page', events: [], next: first, last, atEnd: false };
  const start = from > first ? from : first;
  if (start > last) return { kind: 'page', events: [], next: last + 1n, last, atEnd: true };
  const events = log.stream(stream).slice(Number(start), Number(to) + 1);
  return { kind: 'page', events, next: (events.at(-1)?.revision ?? to) + 1n, last, atEnd: to >= last };
}

/** A page of a stream backwards, from a revision (inclusive) or from its last event. */
export function streamBackward(log: ProtocolLog, stream: string, from: bigint | 'end', count: number): StreamPage {
  const last = log.lastRevision(stream);
  if (last === DELETED) return { kind: 'deleted' };
  if (last === NO_EVENTS || log.isSoftDeleted(stream)) return { kind: 'not-found' };
  const first = firstReadable(log, stream, last);
  const to = from === 'end' ? last : from;
  if (to < first) return { kind: 'page', events: [], next: NO_EVENTS, last, atEnd: true };
  const wanted = to - BigInt(count) + 1n;
  const start = wanted > first ? wanted : first;
  const events = log
    .stream(stream)
    .slice(Number(start), Number(to) + 1)
    .reverse();
  return { kind: 'page', events, next: start - 1n < last ? start - 1n : last, last, atEnd: start <= first };
}

/** A page of the log forwards, from a position (inclusive). */
export function logForward(log: ProtocolLog, from: LogPosition, limits: PageLimits = UNFILTERED): LogPage {
  const events: StoredEvent[] = [];
  let at = log.indexFrom(from);
  let next = from;
  let considered = 0;
  while (events.length < limits.count && considered < limits.window) {
    const event = log.events[at];
    if (!event) return { events, from, next, considered, atEnd: true };
    considered += 1;
    at += 1;
    next = behind(event);
    if (limits.filter(event)) events.push(event);
  }
  return { events, from, next, considered, atEnd: false };
}

/** Behind an event and before whatever comes next, which may stand right there one day: that is why prepare is 0. */
function behind({ position, end }: StoredEvent): LogPosition {
  const ofTransaction = position.commit !== position.prepare;
  return ofTransaction ? { commit: position.commit, prepare: end.prepare } : { commit: end.commit, prepare: 0n };
}

/** A page of the log backwards: what ends at or before a position, so never the event that stands at it. */
export function logBackward(log: ProtocolLog, from: LogPosition, limits: PageLimits = UNFILTERED): LogPage {
  const events: StoredEvent[] = [];
  let at = log.indexFrom(from) - 1;
  let next = from;
  let considered = 0;
  while (events.length < limits.count && considered < limits.window) {
    const event = log.events[at];
    if (!event) return { events, from, next, considered, atEnd: true };
    at -= 1;
    if (comparePositions(event.end, from) > 0) continue;
    considered += 1;
    next = log.events[at]?.end ?? { commit: 0n, prepare: 0n };
    if (limits.filter(event)) events.push(event);
  }
  return { events, from, next, considered, atEnd: false };
}

/** Metadata hides the beginning of a stream by count and by revision; by age it hides what is older than a moment. */
function firstReadable(log: ProtocolLog, stream: string, last: bigint): bigint {
  const { maxCount, truncateBefore = 0n, maxAgeSeconds } = log.metadataOf(stream);
  const byCount = maxCount === undefined ? 0n : last - maxCount + 1n;
  const byAge = maxAgeSeconds === undefined ? 0n : log.firstYoungerThan(stream, maxAgeSeconds);
  return [0n, byCount, truncateBefore, byAge].reduce((a, b) => (b > a ? b : a));
}
