import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { categoryOf } from '../../ids.js';
import { START, type AsOf, type LogFilter, type LogPage, type ReadAllOptions, type StoredEvent } from '../../store.js';
import type { KurrentConnection } from './client.js';
import { storedEvent } from './event-format.js';
import { BeyondLog, isInvalidPosition, NoAnswer } from './kurrent-errors.js';
import { later, placeOf, positionText } from './positions.js';

const MOST_AT_ONCE = 1_000;
const FEWEST_AT_ONCE = 32;
/** A filtered read looks at no more events than this: a long stretch without a match is several short reads. */
const WINDOW = 20_000;
/** So often a read may end before the head without having given anything. */
const MOST_CUTS = 3;

/** True when a filter lets an event through. */
export function matches(event: StoredEvent, filter: LogFilter | undefined): boolean {
  if (filter?.types && !filter.types.includes(event.type)) return false;
  return !filter?.categories || filter.categories.includes(categoryOf(event.stream));
}

/** True when an event stood in the log as of then. */
export function stood(event: StoredEvent, asOf: AsOf | undefined): boolean {
  if (asOf?.position !== undefined && event.position > asOf.position) return false;
  return asOf?.recordedAt === undefined || event.recordedAt <= asOf.recordedAt;
}

/** A piece of $all. `after` and `at` are of events of any kind, ours or not. */
interface Piece {
  readonly items: readonly { readonly position: string; readonly event: StoredEvent | undefined }[];
  readonly whole: boolean;
}

/**
 * Reads $all, which is one log for all that use the cluster. What is not ours is passed over, and a tail of it is
 * remembered, so that statistics of the server which pile up while nothing happens are not read again and again.
 */
export class LogReader {
  /** Nothing of ours stands between these two. */
  private idle = { after: START, scannedTo: START };
  private tail = { head: START, scannedTo: START };

  constructor(private readonly connection: KurrentConnection) {}

  /** Position of the last event of ours. */
  async head(): Promise<string> {
    let from: string | undefined;
    let newest: string | undefined;
    let cut = 0;
    for (let size = 1; ; size = Math.min(size * 2, MOST_AT_ONCE)) {
      const piece = await this.piece(from, size, 'backwards');
      // The log of a server that runs holds something, if only what it wrote about itself: nothing at all is a read that broke off.
      if (newest === undefined && piece.items.length === 0 && (cut += 1) <= MOST_CUTS) continue;
      newest ??= piece.items[0]?.position;
      // A log that ends before what was remembered of it is another, restored from an older copy.
      if (newest !== undefined && newest < this.tail.scannedTo) this.tail = { head: START, scannedTo: START };
      for (const { position, event } of piece.items) {
        if (!event && position > this.tail.scannedTo) continue;
        const head = event ? position : this.tail.head;
        this.tail = { head, scannedTo: newest! };
        return head;
      }
      if (piece.whole && this.tail.head > START) throw new NoAnswer('a read of the log breaks off');
      if (piece.whole) return START;
      from = piece.items.at(-1)!.position;
    }
  }

  async page({ after, inclusive, limit, filter, asOf }: ReadAllOptions): Promise<LogPage> {
    const events: StoredEvent[] = [];
    let size = Math.min(Math.max(limit + 2, FEWEST_AT_ONCE), MOST_AT_ONCE);
    let next = after;
    let seen = !inclusive && this.idle.after === after ? this.idle.scannedTo : after;
    let cut = 0;
    for (let looked = 0; ; size = Math.min(size * 4, MOST_AT_ONCE)) {
      const first = looked === 0 && inclusive;
      const piece = await this.piece(seen, size, 'forwards');
      for (const { position, event } of piece.items) {
        if (first ? position < seen : position <= seen) continue;
        if (!first) seen = position;
        if (!event) continue;
        if (asOf?.position !== undefined && position > asOf.position) return { events, next: later(asOf.position, after), caughtUp: true };
        if (matches(event, filter) && stood(event, asOf)) {
          if (events.length === limit) return { events, next, caughtUp: false };
          events.push(event);
        }
        next = position;
      }
      seen = later(seen, piece.items.at(-1)?.position ?? seen);
      looked += size;
      const atHead = piece.whole && (await this.isHead(next, seen, after));
      if (atHead) return { events, next, caughtUp: true };
      // It grew meanwhile, or the read broke off: a page that neither moves nor is at the head would be asked for at once again.
      if (piece.whole && next > after) return { events, next, caughtUp: false };
      if (piece.whole && (cut += 1) > MOST_CUTS) throw new NoAnswer('a read of the log breaks off');
      if (events.length === limit || (looked >= WINDOW && next > after)) return { events, next, caughtUp: false };
    }
  }

  /** The end as it was told may be where a read broke off: whoever comes to it looks for itself. */
  private async isHead(next: string, seen: string, after: string): Promise<boolean> {
    const head = await this.head();
    if (head < after) throw new BeyondLog(after);
    if (head <= next) this.idle = { after: next, scannedTo: seen };
    return head <= next;
  }

  /** Forwards a piece begins with the event at `from`, backwards with the one before it. */
  private async piece(from: string | undefined, maxCount: number, direction: 'forwards' | 'backwards'): Promise<Piece> {
    const fromPosition = from === undefined ? ('end' as const) : placeOf(from);
    try {
      const read = await this.connection.read((client) => client.readAll({ fromPosition, maxCount, direction, requiresLeader: true }));
      const items = (read ?? []).flatMap(itemOf);
      return { items, whole: (read?.length ?? 0) < maxCount };
    } catch (error) {
      throw isInvalidPosition(error) ? new BeyondLog(from ?? START) : error;
    }
  }
}

/** Nothing for a link to what is gone. */
function itemOf({ event }: AllStreamResolvedEvent): Piece['items'] {
  return event?.position ? [{ position: positionText(event.position), event: storedEvent(event) }] : [];
}
