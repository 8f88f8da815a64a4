import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { Gather } from '../../gather.js';
import type { Instruments } from '../../instruments.js';
import {
  START,
  type Append,
  type AppendResult,
  type EventStore,
  type LogPage,
  type PageHandler,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StreamSlice,
  type SubscribeOptions,
  type Subscription,
} from '../../store.js';
import { checkAppends } from '../append-limits.js';
import { positionNumber, toPosition } from '../position.js';
import { ReadingSubscription } from '../subscribe-by-reading.js';
import { AppendMeter } from './append-meter.js';
import { AppendQueue } from './append-queue.js';
import { EventReader } from './event-reader.js';
import { gatheredReads, type ReadQuestion } from './gathered-reads.js';
import { HighWater } from './high-water.js';
import { readHealth, type LogHealth } from './log-health.js';
import { LogListener } from './log-listener.js';
import { PatientPool } from './patient-pool.js';
import { asUnavailable, codeOf, isUnavailable, LogUnavailable } from './pg-errors.js';
import { countQuery, endOf, readAllQuery, readStreamQuery } from './queries.js';
import { writeAppends } from './write-appends.js';

export interface PostgresStoreOptions {
  readonly pool: Pool;
  /** Connections that write batches at the same time. */
  readonly lanes?: number;
  /** How often the log is looked at without being told, while nothing happens. */
  readonly pollMs?: number;
  /** A read without an answer for so long has failed. */
  readonly readTimeoutMs?: number;
  /** An append without an answer for so long has an unknown outcome. */
  readonly appendTimeoutMs?: number;
  readonly instruments?: Instruments;
}

const UNIQUE_VIOLATION = '23505';
const LOCK_NOT_AVAILABLE = '55P03';
const RETRIED = new Set(['40P01', '40001']);
const MAX_BATCH = { lanes: 2, maxAppends: 200, maxBytes: 2 * 1024 * 1024 };

/** The log in PostgreSQL. Tables: {@link logMigrations}. */
export class PostgresEventStore implements EventStore {
  private readonly pool: Pool;
  private readonly patient: PatientPool;
  private readonly reader: EventReader;
  private readonly growth = new EventEmitter();
  private readonly queue: AppendQueue;
  private readonly reads = new Gather((questions: readonly ReadQuestion[]) => gatheredReads(this.reader, questions));
  private readonly highWater: HighWater;
  private listener: LogListener | undefined;
  private poll: NodeJS.Timeout | undefined;
  private readonly meter: AppendMeter;

  constructor(private readonly options: PostgresStoreOptions) {
    this.pool = options.pool;
    this.patient = new PatientPool(options.pool);
    this.reader = new EventReader(this.patient, options.readTimeoutMs ?? 15_000);
    this.growth.setMaxListeners(0);
    this.meter = new AppendMeter(options.instruments);
    this.highWater = new HighWater(this.patient, () => {
      this.meter.settled(this.highWater.known);
      this.growth.emit('growth');
    });
    this.queue = new AppendQueue({
      ...MAX_BATCH,
      ...(options.lanes !== undefined && { lanes: options.lanes }),
      write: (appends) => this.write(appends),
      isMembers: (error) => !isUnavailable(error),
      onHalves: () => this.meter.retried('halves'),
    });
  }

  /** Starts to hear what other processes write. Without it, this process still hears of its own writes. */
  start(): void {
    this.listener = new LogListener(this.pool.options, {
      onMark: (mark) => this.highWater.raise(mark),
      onConnected: () => this.highWater.poke(),
    });
    this.listener.start();
    this.poll = setInterval(() => this.highWater.poke(), this.options.pollMs ?? 1_000);
    this.poll.unref();
  }

  /** Ends what {@link start} began; the pool stays the caller's. */
  async close(): Promise<void> {
    clearInterval(this.poll);
    await this.listener?.close();
    await this.highWater.close();
  }

  async append(appends: readonly Append[]): Promise<readonly AppendResult[]> {
    checkAppends(appends);
    if (appends.length === 1) return [await this.queue.push(appends[0]!)];
    return this.write(appends);
  }

  /** How many events {@link readAll} would give, without giving them. A long log takes its time. */
  async countEvents(options: Pick<ReadAllOptions, 'after' | 'asOf'>): Promise<number> {
    try {
      const { rows } = await this.pool.query<{ events: string }>(countQuery(options));
      return Number(rows[0]!.events);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    const { from = 0, limit, asOf } = options;
    if (limit === undefined && !asOf) return this.reads.ask({ stream, from });
    return this.reader.slice(readStreamQuery(stream, options), stream);
  }

  async readAll({ inclusive, ...asked }: ReadAllOptions): Promise<LogPage> {
    const options = inclusive && asked.after > START ? { ...asked, after: toPosition(positionNumber(asked.after) - 1n) } : asked;
    const page = await this.readSettled(options);
    if (!page.caughtUp) return page;
    // The stored mark may be behind: whoever reads to the end looks for itself.
    const mark = await this.look();
    return mark > positionNumber(page.next) ? this.readSettled(options) : page;
  }

  subscribe(options: SubscribeOptions, handler: PageHandler): Subscription {
    return new ReadingSubscription(this, options, handler);
  }

  async readCommand(commandId: string): Promise<readonly StoredEvent[]> {
    return (await this.reads.ask({ command: commandId })).events;
  }

  async head(): Promise<string> {
    return toPosition(await this.look());
  }

  /** Whether the mark keeps up with the log, and the append that it waits for. */
  async health(): Promise<LogHealth> {
    try {
      return await readHealth(this.pool);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  onGrowth(listener: () => void): () => void {
    this.growth.on('growth', listener);
    return () => this.growth.off('growth', listener);
  }

  private async look(): Promise<bigint> {
    try {
      return await this.highWater.look();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private async readSettled(options: ReadAllOptions): Promise<LogPage> {
    const { events, behind } = await this.reader.read(readAllQuery(options));
    const { end, last, whole } = endOf(options, toPosition(behind ?? '0'));
    if (events.length === 0 && !whole) return this.reader.beyondGap(end, last);
    const next = events.length === options.limit ? events.at(-1)!.position : end;
    return { events, next, caughtUp: whole && next >= end };
  }

  private async write(appends: readonly Append[], attempt = 1): Promise<readonly AppendResult[]> {
    const from = performance.now();
    try {
      const results = await writeAppends(this.patient, appends, this.options.appendTimeoutMs ?? 30_000);
      if (this.meter.written(appends, results, from, this.highWater.known)) this.highWater.poke();
      return results;
    } catch (error) {
      if (RETRIED.has(codeOf(error)) && attempt < 4) {
        this.meter.retried('contended');
        return this.write(appends, attempt + 1);
      }
      this.meter.failed(error);
      if (codeOf(error) === UNIQUE_VIOLATION && appends.length === 1) {
        // One of the events is in the stream already, at another revision.
        return [{ status: 'conflict', actual: await this.reader.revisionOf(appends[0]!.stream) }];
      }
      // The stream's row is held by a transaction that does not end: nothing was written, and to try later may help.
      if (codeOf(error) === LOCK_NOT_AVAILABLE && appends.length === 1) throw new LogUnavailable(error);
      throw asUnavailable(error);
    }
  }
}
