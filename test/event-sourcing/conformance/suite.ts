import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { START, type AppendResult, type EventStore, type LogFilter, type StoredEvent } from '../../../libs/event-sourcing/src/store.js';

/** Where a store honestly differs; what is not named here is the same for all. */
export interface StoreTraits {
  /** A retry that overlaps its own first commit may be told `ok` as that one is: the server answers both alike. */
  readonly overlappingRetryMayBothBeOk?: boolean;
  /** The appends of one call are written one after another: the told sequence across streams is not kept. */
  readonly ignoresSequence?: boolean;
  /** Ends a client that `open` made. */
  readonly close?: (client: EventStore) => Promise<void>;
}

/** What the parts of the suite are given. */
export interface Suite {
  /** The first client; there once the tests run. */
  readonly store: EventStore;
  /** Another client of the same log. */
  open(): Promise<EventStore>;
  readonly traits: StoreTraits;
}

/** Name of a stream that nobody else uses. */
export function streamNamed(category = 'conformance'): string {
  return `${category}-${uuidV7()}`;
}

/** All that is in the log after a position, page by page. */
export async function readOn(
  store: EventStore,
  { after = START, limit = 1_000, filter }: { after?: string; limit?: number; filter?: LogFilter } = {},
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let next = after; ;) {
    const page = await store.readAll({ after: next, limit, ...(filter && { filter }) });
    events.push(...page.events);
    next = page.next;
    if (page.caughtUp) return events;
  }
}

/** Ids of events, in their order. */
export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map((event) => event.id);
}

/** Positions of what was written; fails on a conflict. */
export function positionsOf(result: AppendResult | undefined): readonly string[] {
  if (!result || result.status === 'conflict') throw new Error(`It was not written: ${JSON.stringify(result)}`);
  return result.positions;
}
