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

/** `any` never conflicts; `exists` wants at least one event; a number is the revision of the stream's last event, -1 for none. */
export type ExpectedRevision = 'any' | 'exists' | number;

export interface Append {
  /** `category-id`. */
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SealedEvent[];
}

/** Conflicts are results, not exceptions. `duplicate`: the very same events were stored before; nothing was written. */
export type AppendResult =
  | { readonly status: 'ok' | 'duplicate'; readonly revision: number; readonly position: string }
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

export interface LogPage {
  readonly events: readonly StoredEvent[];
  /** Where to go on from: past the last event read, also past long stretches without a match. */
  readonly next: string;
  /** True when `next` is the settled head. */
  readonly caughtUp: boolean;
}

/** The log. Three stores keep this contract (memory, PostgreSQL, later KurrentDB); one suite proves it. */
export interface EventStore {
  /** One round trip for many appends; each result stands at the index of its append. At most one append a stream. */
  append(appends: readonly Append[]): Promise<readonly AppendResult[]>;
  /** Events of one stream from `from` (0-based, inclusive) on. An unknown stream reads as empty. */
  readStream(stream: string, options?: { from?: number; limit?: number }): Promise<StreamSlice>;
  /** The whole log in order, exclusive of `after`; only what is settled. */
  readAll(options: { after: string; limit: number; filter?: LogFilter }): Promise<LogPage>;
  /** The events that a command wrote, in order; empty when it wrote none. */
  readCommand(commandId: string): Promise<readonly StoredEvent[]>;
  /** Position of the last settled event; {@link START} when the log is empty. */
  head(): Promise<string>;
  /** Calls back (soon, maybe more than once, never with data) when the log may have grown. Returns how to stop. */
  onGrowth(listener: () => void): () => void;
}

/** Before the first event. Positions are 20 decimal digits. */
export const START = '0'.repeat(20);
