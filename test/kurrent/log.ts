import { RecentIds } from './recent-ids.js';
import {
  DELETED,
  NO_EVENTS,
  comparePositions,
  isMetastream,
  metastreamOf,
  originalOf,
  recordLength,
  type LogPosition,
  type ProposedEvent,
  type StoredEvent,
} from './records.js';
import { parseStreamMetadata, type StreamMetadata } from './stream-metadata.js';

export interface LogOptions {
  /** Milliseconds since 1970; tests may inject a clock. */
  readonly now?: () => number;
  /** How much the server remembers of recent event ids. */
  readonly recentIdBytes?: number;
  /** Appends of several events get a commit record behind their events, so that commit and prepare position differ. */
  readonly commitRecords?: boolean;
}

const COMMIT_RECORD = 50n;
const TICKS_PER_MS = 10_000n;
const EIGHT_MIB = 8 * 1024 * 1024;

/** All data of a server, in memory: one log in order, and the streams in it. Several servers may share one, as the nodes of a cluster do. */
export class ProtocolLog {
  readonly recent: RecentIds;
  private readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly tombstoned = new Set<string>();
  private readonly prepares = new Set<bigint>();
  private readonly listeners = new Set<(event: StoredEvent) => void>();
  private readonly now: () => number;
  private writer = 0n;

  constructor(private readonly options: LogOptions = {}) {
    this.recent = new RecentIds(options.recentIdBytes ?? EIGHT_MIB);
    this.now = options.now ?? Date.now;
  }

  /** Every event in the order of the log, those of system streams and of deleted streams included. */
  get events(): readonly StoredEvent[] {
    return this.all;
  }

  /** Where the next record goes. */
  get end(): LogPosition {
    return { commit: this.writer, prepare: this.writer };
  }

  /** The position of the last event; -1 when there is none. */
  get lastIndexed(): LogPosition {
    return this.all.at(-1)?.position ?? { commit: -1n, prepare: -1n };
  }

  /** How many are told of every commit: the open subscriptions, and a server that writes statistics. */
  get subscribers(): number {
    return this.listeners.size;
  }

  /** Events of a stream by revision, also those that truncation or a soft delete hides. */
  stream(name: string): readonly StoredEvent[] {
    return this.streams.get(name) ?? [];
  }

  lastRevision(name: string): bigint {
    return this.isTombstoned(name) ? DELETED : this.lastWritten(name);
  }

  metadataOf(name: string): StreamMetadata {
    const last = this.stream(metastreamOf(name)).at(-1);
    return last ? parseStreamMetadata(last.data) : {};
  }

  isSoftDeleted(name: string): boolean {
    return this.metadataOf(name).truncateBefore === DELETED;
  }

  /** The first revision that is not older than so many seconds. */
  firstYoungerThan(name: string, seconds: number): bigint {
    const oldest = BigInt(this.now() - seconds * 1000) * TICKS_PER_MS;
    const events = this.stream(name);
    const first = events.findIndex((event) => event.created >= oldest);
    return first === -1 ? this.lastWritten(name) + 1n : BigInt(first);
  }

  /** Calls back for every event as it is committed; the function returned ends that. */
  onCommitted(listener: (event: StoredEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes the records of one append and answers where the last one stands; an append of nothing still moves the log. */
  write(stream: string, events: readonly ProposedEvent[]): LogPosition {
    const first = this.lastWritten(stream) + 1n;
    const begin = this.end;
    const bytes = events.reduce((sum, event) => sum + recordLength(stream, event), 0n);
    const commitAt = this.options.commitRecords === true && events.length > 1 ? this.writer + bytes : undefined;
    const records = events.map((event, index) => this.place(stream, event, first + BigInt(index), commitAt));
    if (events.length === 0 || commitAt !== undefined) this.writer += COMMIT_RECORD;
    for (const record of records) this.commit(record);
    return records.at(-1)?.position ?? begin;
  }

  /** Ends a stream for ever. */
  writeTombstone(stream: string, event: ProposedEvent): LogPosition {
    const record = this.place(stream, event, DELETED, undefined);
    this.tombstoned.add(stream);
    this.commit(record);
    return record.position;
  }

  /** Whether a record begins here, or the log ends; reading from anywhere else in the log fails. */
  isBoundary(commit: bigint): boolean {
    if (commit >= this.writer || this.prepares.has(commit)) return true;
    return this.all[this.indexFrom({ commit, prepare: 0n })]?.position.commit === commit;
  }

  /** Index of the first event at or behind a position. */
  indexFrom(position: LogPosition): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const event = this.all[middle];
      if (event && comparePositions(event.position, position) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private lastWritten(name: string): bigint {
    return this.stream(name).at(-1)?.revision ?? NO_EVENTS;
  }

  private isTombstoned(name: string): boolean {
    return this.tombstoned.has(name) || (isMetastream(name) && this.tombstoned.has(originalOf(name)));
  }

  private place(stream: string, event: ProposedEvent, revision: bigint, commitAt: bigint | undefined): StoredEvent {
    const prepare = this.writer;
    this.writer += recordLength(stream, event);
    this.prepares.add(prepare);
    const position = { commit: commitAt ?? prepare, prepare };
    const end = { commit: commitAt === undefined ? this.writer : commitAt + COMMIT_RECORD, prepare: this.writer };
    return { ...event, stream, revision, position, end, created: BigInt(this.now()) * TICKS_PER_MS };
  }

  private commit(record: StoredEvent): void {
    this.all.push(record);
    if (record.revision !== DELETED) {
      const events = this.streams.get(record.stream) ?? [];
      events.push(record);
      this.streams.set(record.stream, events);
      this.recent.put(record.id, record.stream, record.revision);
    }
    for (const listener of this.listeners) listener(record);
  }
}
