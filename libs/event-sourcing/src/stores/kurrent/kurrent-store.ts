import type { Pool } from 'pg';
import { NO_INSTRUMENTS, type Instruments } from '../../instruments.js';
import type {
  Append,
  AppendResult,
  EventStore,
  LogPage,
  PageHandler,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  StreamSlice,
  SubscribeOptions,
  Subscription,
} from '../../store.js';
import { checkAppends } from '../append-limits.js';
import { eventsWritten } from '../events-written.js';
import { isUnavailable } from '../postgres/pg-errors.js';
import { Appender } from './append.js';
import { KurrentConnection } from './client.js';
import { CommandIndex } from './command-index.js';
import { storedEvent } from './event-format.js';
import { GrowthWatch } from './growth-watch.js';
import { asLogError, NoAnswer } from './kurrent-errors.js';
import { LogReader, stood } from './read-log.js';
import { StreamHeads } from './stream-heads.js';
import { SupervisedSubscription } from './subscription.js';

export interface KurrentStoreOptions {
  /** `esdb://host:2113?tls=false`, `esdb+discover://…`. */
  readonly url: string;
  /** The database of the read models, for the index of commands. Tables: {@link kurrentMigrations}. */
  readonly pool: Pool;
  /** The server tells no time with its answers: this is the clock of `now`; default: the process's own. */
  readonly now?: () => Date;
  /** A call without an answer for so long has failed; of an append the outcome is then unknown. */
  readonly timeoutMs?: number;
  /** How often the head is looked at without being told. */
  readonly pollMs?: number;
  /** A subscription that has not given for so long what the log has is made anew. */
  readonly silenceMs?: number;
  readonly instruments?: Instruments;
}

/** The log in a KurrentDB (EventStoreDB) cluster. */
export class KurrentEventStore implements EventStore {
  private readonly connection: KurrentConnection;
  private readonly log: LogReader;
  private readonly heads = new StreamHeads();
  private readonly appender: Appender;
  private readonly index: CommandIndex;
  private readonly growth: GrowthWatch;

  constructor(private readonly options: KurrentStoreOptions) {
    this.connection = new KurrentConnection({ url: options.url, timeoutMs: options.timeoutMs ?? 5_000 });
    this.log = new LogReader(this.connection);
    this.appender = new Appender(this.connection, this.heads, this.log, (stream, from, limit) => this.read(stream, from, limit));
    this.index = new CommandIndex(options.pool);
    this.growth = new GrowthWatch(this.connection, () => this.log.head(), options.pollMs ?? 1_000);
  }

  /** Brings the index of commands up to date with the log, and begins to hear what other processes write. */
  async start(): Promise<void> {
    await this.told(() => this.index.fill(this.log));
    this.growth.start();
  }

  /** Ends what {@link start} began, and the connection; the pool stays the caller's. */
  async close(): Promise<void> {
    await this.growth.stop();
    await this.connection.close();
  }

  async append(appends: readonly Append[]): Promise<readonly AppendResult[]> {
    checkAppends(appends);
    if (appends.length === 0) return [];
    const { instruments = NO_INSTRUMENTS } = this.options;
    const from = performance.now();
    try {
      const fresh = await this.index.claim(appends);
      const results = await this.appender.appendAll(appends, fresh);
      instruments.appended({ results, events: eventsWritten(appends, results), milliseconds: performance.now() - from });
      if (results.some(({ status }) => status === 'ok')) this.growth.tell();
      return results;
    } catch (error) {
      const told = asLogError(error);
      instruments.appendFailed(isUnavailable(told) ? 'unavailable' : 'refused');
      throw told;
    }
  }

  async readStream(stream: string, { from = 0, limit, asOf }: ReadStreamOptions = {}): Promise<StreamSlice> {
    const events = await this.told(() => this.read(stream, from, asOf ? undefined : limit));
    const known = asOf ? events.filter((event) => stood(event, asOf)).slice(0, limit) : events;
    return { events: known, now: (this.options.now?.() ?? new Date()).toISOString() };
  }

  async readAll(options: ReadAllOptions): Promise<LogPage> {
    return this.told(() => this.log.page(options));
  }

  subscribe(options: SubscribeOptions, handler: PageHandler): Subscription {
    const { silenceMs = 5_000 } = this.options;
    const supervised = { ...options, silenceMs, onGrowth: (listener: () => void) => this.onGrowth(listener) };
    return new SupervisedSubscription(this.connection, this.log, supervised, handler);
  }

  async readCommand(commandId: string): Promise<readonly StoredEvent[]> {
    return this.told(async () => {
      const places = await this.index.placesOf(commandId);
      const events = await Promise.all(places.map(({ stream, revision }) => this.read(stream, revision)));
      return CommandIndex.of(commandId, events.flat());
    });
  }

  async head(): Promise<string> {
    return this.told(() => this.log.head());
  }

  onGrowth(listener: () => void): () => void {
    return this.growth.on(listener);
  }

  /** Reads a stream, and learns what its end is. */
  private async read(stream: string, from: number, limit?: number): Promise<readonly StoredEvent[]> {
    if (limit === 0) return [];
    const options = { fromRevision: BigInt(from), ...(limit !== undefined && { maxCount: limit }), requiresLeader: true };
    const read = await this.connection.read((client) => client.readStream(stream, options));
    const events = (read ?? []).flatMap(({ event }) => storedEvent(event) ?? []);
    // A stream that is there has a first event: an end without one is of a connection, not of the stream.
    if (read && from === 0 && read.length === 0) throw new NoAnswer('a read was cut off');
    this.heads.learn(stream, from - 1, events);
    return events;
  }

  private async told<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw asLogError(error);
    }
  }
}
