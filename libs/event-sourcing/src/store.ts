/** An event as it goes into the log: sealed, and text for text what is stored and hashed. */
export interface SealedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON texts. `metadata` holds prevHash and hash. */
  readonly data: string;
  readonly facts: string | null;
  readonly metadata: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** Hex. */
  readonly prevHash: string;
  readonly hash: string;
  readonly recordedAt: string;
}

export interface StoredEvent extends SealedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
}

export interface Append {
  /** `category-id`. */
  readonly stream: string;
  /**
   * The revision of the stream's last event, -1 for none. Always exact: revision and prevHash are part of an event's
   * hash, so that an event cannot be sealed for "wherever the stream is".
   */
  readonly expected: number;
  readonly events: readonly SealedEvent[];
  /**
   * Bulk imports only: the place of each event among all events of the call, ascending within an append. Without it
   * events come in the order of the appends.
   */
  readonly sequence?: readonly number[];
}

/** Conflicts are results, not exceptions. `duplicate`: the very same events were stored before; nothing was written. */
export type AppendResult =
  | {
      readonly status: 'ok' | 'duplicate';
      readonly revision: number;
      readonly position: string;
      /** Of each event of the append, in order. */
      readonly positions: readonly string[];
    }
  | { readonly status: 'conflict'; readonly actual: number };

export interface StreamSlice {
  readonly events: readonly StoredEvent[];
  /** The store's clock at the read: ISO 8601, UTC, milliseconds. */
  readonly now: string;
}

export interface LogFilter {
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
}

/** The log as it was. Both bounds may be given; then both hold. */
export interface AsOf {
  /** As stored at this position: nothing after it. */
  readonly position?: string;
  /** As known at this moment (ISO 8601, UTC): nothing that was recorded later. */
  readonly recordedAt?: string;
}

export interface ReadStreamOptions {
  /** 0-based, inclusive. */
  readonly from?: number;
  readonly limit?: number;
  readonly asOf?: AsOf;
}

export interface ReadAllOptions {
  /** Exclusive; {@link START} for the first event. */
  readonly after: string;
  /** With the event at `after` itself. */
  readonly inclusive?: boolean;
  readonly limit: number;
  readonly filter?: LogFilter;
  readonly asOf?: AsOf;
}

export interface LogPage {
  readonly events: readonly StoredEvent[];
  /** Where to go on from: past the last event read, also past long stretches without a match. */
  readonly next: string;
  /** True when `next` is the settled head (or, as of a position, that position). */
  readonly caughtUp: boolean;
}

export interface SubscribeOptions {
  /** Exclusive: the position that was saved last, or {@link START}. */
  readonly after: string;
  readonly filter?: LogFilter;
  /** Most events a page; 500 when not given. */
  readonly limit?: number;
  /** Told of what made a page or the connection fail; it is tried again, from the same position. */
  readonly onError?: (error: unknown) => void;
}

/** Called for one page at a time, also for an empty one whose `next` has moved. */
export type PageHandler = (page: LogPage) => Promise<void>;

/** A follower of the log, which goes on until it is stopped. */
export interface Subscription {
  /** `next` of the last page whose handler has finished: what may be saved. */
  readonly position: string;
  /** True once a handler has finished with a page that reached the head. */
  readonly caughtUp: boolean;
  /** Resolves when no handler runs and none will run again. */
  stop(): Promise<void>;
}

/** The log. Three stores keep this contract (memory, PostgreSQL, KurrentDB); one suite proves it. */
export interface EventStore {
  /** One round trip for many appends; each result stands at the index of its append. At most one append a stream. */
  append(appends: readonly Append[]): Promise<readonly AppendResult[]>;
  /** Events of one stream, in order. An unknown stream reads as empty. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  /** The whole log in order, exclusive of `after`; only what is settled. */
  readAll(options: ReadAllOptions): Promise<LogPage>;
  /** Follows the log from a position on, each event once and in order, for as long as it is not stopped. */
  subscribe(options: SubscribeOptions, handler: PageHandler): Subscription;
  /** The events that a command wrote, in order; empty when it wrote none. */
  readCommand(commandId: string): Promise<readonly StoredEvent[]>;
  /** Position of the last settled event; {@link START} when the log is empty. */
  head(): Promise<string>;
  /** Calls back (soon, maybe more than once, never with data) when the log may have grown. Returns how to stop. */
  onGrowth(listener: () => void): () => void;
}

/** Before the first event, in every store: a position is longer than this or sorts after it. */
export const START = '0'.repeat(20);

/**
 * A position is opaque outside the store that made it: digits of one width within a log (20; a KurrentDB log has 40), so that
 * the order of texts is the order of the log.
 */
export const POSITION = /^[0-9]{20}([0-9]{20})?$/;

/** True for the text of a position of any store. */
export function isPosition(text: unknown): text is string {
  return typeof text === 'string' && POSITION.test(text);
}
