import { createHash, type Hash } from 'node:crypto';
import { START, type EventStore, type LogPage, type ReadAllOptions, type StoredEvent } from '../store.js';
import { eventLine, LOG_FORMAT, LOG_FORMAT_VERSION, type LogFileHeader, type LogFileTrailer } from './log-file.js';

export interface ExportOptions {
  /** Exclusive; the first event when not given. */
  readonly after?: string;
  /** As stored at this position; the head at the start when not given, so that a growing log is exported as it was then. */
  readonly until?: string;
  /** As known at this moment. */
  readonly recordedUntil?: string;
  /** Takes a piece of the file; resolves when it may have the next. */
  readonly write: (text: string) => Promise<void>;
  readonly onProgress?: (progress: TransferProgress) => void;
  /** Ends the file, whole, after the page that is under way. */
  readonly signal?: AbortSignal;
  readonly pageSize?: number;
}

export interface TransferProgress {
  readonly done: number;
  readonly total: number;
}

/** What the file's last line says, and whether it holds all that it was to hold. */
export interface Exported extends Omit<LogFileTrailer, 'end'> {
  readonly whole: boolean;
}

/** A store that can say how many events there are without giving them. */
interface CountingStore {
  countEvents(options: Omit<ReadAllOptions, 'limit' | 'filter'>): Promise<number>;
}

/**
 * Writes the log as lines: a header, an event a line with its texts exactly as stored (ciphertext: no key goes with them), and a
 * trailer by which a cut or changed file is found. Holds two pages in memory, whatever the length.
 */
export async function exportLog(store: EventStore, options: ExportOptions): Promise<Exported> {
  const { after = START, recordedUntil, write, onProgress, signal, pageSize = 2_000 } = options;
  const to = options.until ?? (await store.head());
  const asOf = { position: to, ...(recordedUntil !== undefined && { recordedAt: recordedUntil }) };
  const total = await count(store, { after, asOf }, pageSize);
  const sha = createHash('sha256');
  await write(hashed(sha, lines([JSON.stringify(header(await identityOf(store), { after, to, total, recordedUntil }))])));
  let events = 0;
  let last = after;
  let next: Promise<LogPage> = store.readAll({ after, limit: pageSize, asOf });
  for (;;) {
    const page = await next;
    const over = page.caughtUp || page.next >= to || signal?.aborted === true;
    if (!over) next = store.readAll({ after: page.next, limit: pageSize, asOf });
    next.catch(() => undefined); // heard of at the next turn, also when writing fails first
    if (page.events.length > 0) await write(hashed(sha, lines(page.events.map(eventLine))));
    events += page.events.length;
    last = page.events.at(-1)?.position ?? last;
    onProgress?.({ done: events, total });
    if (over) break;
  }
  const trailer: LogFileTrailer = { end: true, events, to: last, sha256: sha.digest('hex') };
  await write(lines([JSON.stringify(trailer)]));
  return { events, to: last, sha256: trailer.sha256, whole: events === total };
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

function hashed(sha: Hash, text: string): string {
  sha.update(text);
  return text;
}

function header(
  log: string | null,
  { after, to, total, recordedUntil }: { after: string; to: string; total: number; recordedUntil: string | undefined },
): LogFileHeader {
  const bounds = { from: after, to, events: total, ...(recordedUntil !== undefined && { recordedUntil }) };
  return { format: LOG_FORMAT, version: LOG_FORMAT_VERSION, log, ...bounds };
}

/** Hash of the first event: what a log and its copies have in common, on every store. Null for an empty log. */
export async function identityOf(store: EventStore): Promise<string | null> {
  return (await firstEvent(store))?.hash ?? null;
}

async function firstEvent(store: EventStore): Promise<StoredEvent | undefined> {
  return (await store.readAll({ after: START, limit: 1 })).events[0];
}

/** Asks the store, or counts by reading where it cannot say. */
async function count(store: EventStore & Partial<CountingStore>, range: Omit<ReadAllOptions, 'limit'>, pageSize: number): Promise<number> {
  if (store.countEvents) return store.countEvents(range);
  let events = 0;
  for (let { after } = range; ;) {
    const page = await store.readAll({ ...range, after, limit: pageSize });
    events += page.events.length;
    if (page.caughtUp) return events;
    after = page.next;
  }
}
