import { isUnavailable } from '../stores/postgres/pg-errors.js';
import { AppendTooLarge, MAX_APPEND_BYTES } from '../stores/append-limits.js';
import type { Append, EventStore, SealedEvent } from '../store.js';
import type { TransferProgress } from './export-log.js';
import { LogFileBroken } from './log-file.js';
import { LogFileReader, type FileEvent } from './read-log-file.js';
import { StreamHeads } from './stream-heads.js';
import { TargetLog } from './target-log.js';

export interface ImportOptions {
  /** Checks everything, writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: TransferProgress) => void;
  /** Events a write. */
  readonly batchSize?: number;
  /** Heads of streams held in memory. */
  readonly maxStreams?: number;
  /** How often a log that cannot be reached is tried again, with longer and longer pauses. */
  readonly retries?: number;
}

export interface LogImported {
  /** In the file. */
  readonly events: number;
  readonly written: number;
  /** The log held them already. */
  readonly present: number;
}

/**
 * Writes the events of a file of `exportLog` into a log that is empty or holds the first of them, with their ids, texts, hashes
 * and order. Doing it again writes nothing; after a cut it goes on where the log ends. Every event is checked before it is
 * written. An error leaves the log whole: it then holds the events before.
 *
 * @throws LogFileBroken with the line, for a file that is broken or a log that holds other events
 */
export async function importLog(store: EventStore, bytes: AsyncIterable<Uint8Array>, options: ImportOptions = {}): Promise<LogImported> {
  return new LogImport(store, bytes, options).run();
}

/** Few enough to die young in memory (4,000 cost a third more processor time), enough for a write. */
const BATCH = 1_000;

class LogImport {
  private readonly reader: LogFileReader;
  private readonly heads: StreamHeads;
  private target: TargetLog | undefined;
  private present = 0;
  private written = 0;
  private waiting: FileEvent[] = [];
  /** The write under way: the next events are read and checked meanwhile. */
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    bytes: AsyncIterable<Uint8Array>,
    private readonly options: ImportOptions,
  ) {
    this.reader = new LogFileReader(bytes);
    this.heads = new StreamHeads(store, options.dryRun ? Infinity : (options.maxStreams ?? 200_000));
  }

  async run(): Promise<LogImported> {
    const { batchSize = BATCH } = this.options;
    try {
      for await (const events of this.reader.events()) {
        for (const event of events) this.waiting.push(event);
        while (this.waiting.length >= batchSize) await this.settle(this.waiting.splice(0, batchSize));
      }
      await this.check(this.waiting);
      this.reader.finish(); // A line that is broken is told before this, a file that was cut before its last events are written.
      await this.place(this.waiting);
    } finally {
      await this.writing;
    }
    return { events: this.present + this.written, written: this.written, present: this.present };
  }

  private async settle(events: readonly FileEvent[]): Promise<void> {
    await this.check(events);
    await this.place(events);
  }

  private async check(events: readonly FileEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.target ??= await TargetLog.facing(this.store, this.reader.header!, events[0]!.event);
    await this.heads.prepare(events, () => this.writing);
    for (const event of events) this.heads.follow(event);
  }

  /** Passes over the events that the log holds, and hands the others to be written. */
  private async place(events: readonly FileEvent[]): Promise<void> {
    const known = (await this.target?.match(events)) ?? 0;
    this.present += known;
    const fresh = events.slice(known);
    if (!this.options.dryRun) for (const appends of appendsOf(fresh)) await this.hand(appends);
    this.written += fresh.length;
    this.heads.trim();
    this.options.onProgress?.({ done: this.present + this.written, total: this.reader.header?.events ?? 0 });
  }

  private async hand(appends: readonly LinedAppend[]): Promise<void> {
    await this.writing;
    this.writing = this.write(appends);
    this.writing.catch(() => undefined); // whoever waits for it next hears of it
  }

  private async write(appends: readonly LinedAppend[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const results = await this.store.append(appends);
        const refused = results.findIndex(({ status }) => status === 'conflict');
        if (refused < 0) return;
        throw new LogFileBroken(appends[refused]!.line, 'conflict', 'the log got another event of this stream meanwhile.');
      } catch (error) {
        if (error instanceof AppendTooLarge) throw new LogFileBroken(appends[0]!.line, 'too-large', error.message);
        if (!isUnavailable(error) || attempt > (this.options.retries ?? 5)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
      }
    }
  }
}

interface LinedAppend extends Append {
  readonly events: SealedEvent[];
  readonly sequence: number[];
  /** Of its first event in the file. */
  readonly line: number;
}

/** One append a stream, in as many calls as the limit of an append asks for. */
function appendsOf(events: readonly FileEvent[]): LinedAppend[][] {
  const calls: LinedAppend[][] = [];
  let call = new Map<string, { append: LinedAppend; size: number }>();
  const end = (): void => {
    if (call.size > 0) calls.push([...call.values()].map(({ append }) => append));
    call = new Map();
  };
  for (const [place, { line, event }] of events.entries()) {
    const { stream, revision } = event;
    const size = event.data.length + event.metadata.length + (event.facts?.length ?? 0);
    if ((call.get(stream)?.size ?? 0) + size > MAX_APPEND_BYTES) end();
    const entry = call.get(stream) ?? { append: { stream, expected: revision - 1, events: [], sequence: [], line }, size: 0 };
    entry.append.events.push(event);
    entry.append.sequence.push(place);
    entry.size += size;
    call.set(stream, entry);
  }
  end();
  return calls;
}
