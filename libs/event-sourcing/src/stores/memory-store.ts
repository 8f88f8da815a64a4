import { EventEmitter } from 'node:events';
import { categoryOf } from '../ids.js';
import { NO_HASH } from '../sealing/seal-event.js';
import type {
  Append,
  AppendResult,
  AsOf,
  EventStore,
  LogFilter,
  LogPage,
  PageHandler,
  ReadAllOptions,
  ReadStreamOptions,
  SealedEvent,
  StoredEvent,
  StreamSlice,
  SubscribeOptions,
  Subscription,
} from '../store.js';
import { checkAppends } from './append-limits.js';
import { toPosition } from './position.js';
import { ReadingSubscription } from './subscribe-by-reading.js';

/** The log in memory: the model that the other stores are tested against, and the store of fast tests. */
export class MemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly growth = new EventEmitter();

  constructor(private readonly now: () => Date = () => new Date()) {
    this.growth.setMaxListeners(0);
  }

  async append(appends: readonly Append[]): Promise<readonly AppendResult[]> {
    checkAppends(appends);
    const results = appends.map((one) => this.check(one));
    const places = appends.flatMap((one, a) =>
      results[a] ? [] : one.events.map((event, i) => ({ a, event, i, place: one.sequence?.[i] ?? this.log.length })),
    );
    places.sort((x, y) => x.place - y.place);
    const written = places.map(({ a, event, i }) => this.write(appends[a]!, event, i));
    if (written.length > 0) setImmediate(() => this.growth.emit('growth'));
    return appends.map((one, a) => results[a] ?? this.done('ok', one));
  }

  async readStream(stream: string, { from = 0, limit = Infinity, asOf }: ReadStreamOptions = {}): Promise<StreamSlice> {
    const known = (this.streams.get(stream) ?? []).slice(from).filter((event) => stood(event, asOf));
    return { events: known.slice(0, limit), now: this.now().toISOString() };
  }

  async readAll({ after, inclusive, limit, filter, asOf }: ReadAllOptions): Promise<LogPage> {
    const head = toPosition(this.log.length);
    const end = asOf?.position !== undefined && asOf.position < head ? asOf.position : head;
    const rest = this.log
      .slice(Math.max(0, Number(after) - (inclusive ? 1 : 0)))
      .filter((event) => matches(event, filter) && stood(event, asOf));
    const events = rest.slice(0, limit);
    const next = rest.length > limit ? events.at(-1)!.position : end > after ? end : after;
    return { events, next, caughtUp: next >= end };
  }

  subscribe(options: SubscribeOptions, handler: PageHandler): Subscription {
    return new ReadingSubscription(this, options, handler);
  }

  async readCommand(commandId: string): Promise<readonly StoredEvent[]> {
    return this.log.filter((event) => event.commandId === commandId);
  }

  async head(): Promise<string> {
    return toPosition(this.log.length);
  }

  onGrowth(listener: () => void): () => void {
    this.growth.on('growth', listener);
    return () => this.growth.off('growth', listener);
  }

  /** A conflict or a duplicate; undefined when the append may be written. */
  private check(append: Append): AppendResult | undefined {
    const stored = this.streams.get(append.stream) ?? [];
    const actual = stored.length - 1;
    const chained = (stored.at(-1)?.hash ?? NO_HASH) === append.events[0]!.prevHash;
    const known = append.events.some((event) => stored.some((other) => other.id === event.id));
    if (append.expected === actual && chained && !known) return undefined;
    const same = append.events.every((event, i) => stored[append.expected + 1 + i]?.id === event.id);
    return same ? this.done('duplicate', append) : { status: 'conflict', actual };
  }

  private done(status: 'ok' | 'duplicate', append: Append): AppendResult {
    const first = append.expected + 1;
    const stored = this.streams.get(append.stream)!.slice(first, first + append.events.length);
    return {
      status,
      revision: stored.at(-1)!.revision,
      position: stored.at(-1)!.position,
      positions: stored.map((event) => event.position),
    };
  }

  private write(append: Append, event: SealedEvent, index: number): void {
    const stored = { ...event, stream: append.stream, revision: append.expected + 1 + index, position: toPosition(this.log.length + 1) };
    this.log.push(stored);
    const stream = this.streams.get(append.stream);
    if (stream) stream.push(stored);
    else this.streams.set(append.stream, [stored]);
  }
}

function stood(event: StoredEvent, asOf: AsOf | undefined): boolean {
  if (asOf?.position !== undefined && event.position > asOf.position) return false;
  return asOf?.recordedAt === undefined || event.recordedAt <= asOf.recordedAt;
}

function matches(event: StoredEvent, filter: LogFilter | undefined): boolean {
  if (filter?.types && !filter.types.includes(event.type)) return false;
  return !filter?.categories || filter.categories.includes(categoryOf(event.stream));
}
