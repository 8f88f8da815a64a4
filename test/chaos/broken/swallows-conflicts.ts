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
} from '../../../libs/event-sourcing/src/store.js';

/** Says "done" to whoever came too late. Any store can be broken so. */
export class SwallowsConflicts implements EventStore {
  constructor(private readonly store: EventStore) {}

  async append(appends: readonly Append[]): Promise<readonly AppendResult[]> {
    const results = await this.store.append(appends);
    const head = await this.store.head();
    return results.map((result, i) => {
      if (result.status !== 'conflict') return result;
      const { expected, events } = appends[i]!;
      return { status: 'ok', revision: expected + events.length, position: head, positions: events.map(() => head) };
    });
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice> {
    return this.store.readStream(stream, options);
  }

  readAll(options: ReadAllOptions): Promise<LogPage> {
    return this.store.readAll(options);
  }

  subscribe(options: SubscribeOptions, handler: PageHandler): Subscription {
    return this.store.subscribe(options, handler);
  }

  readCommand(commandId: string): Promise<readonly StoredEvent[]> {
    return this.store.readCommand(commandId);
  }

  head(): Promise<string> {
    return this.store.head();
  }

  onGrowth(listener: () => void): () => void {
    return this.store.onGrowth(listener);
  }
}
