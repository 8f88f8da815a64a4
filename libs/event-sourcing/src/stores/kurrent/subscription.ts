import type { LogFilter, LogPage, PageHandler, StoredEvent, SubscribeOptions, Subscription } from '../../store.js';
import type { KurrentConnection } from './client.js';
import { Feed, FeedEnded, type FeedItem } from './feed.js';
import { backoff, BeyondLog } from './kurrent-errors.js';
import { later } from './positions.js';
import { matches, type LogReader } from './read-log.js';

const PAGE = 500;
const SOON_MS = 20;
const QUIET_MS = 1_000;

export interface SupervisorOptions extends SubscribeOptions {
  /** The log has what the subscription has not given for so long: it is made anew. */
  readonly silenceMs: number;
  readonly onGrowth: (listener: () => void) => () => void;
}

/**
 * Follows $all by a subscription of the server, and makes it anew from the last handled position whenever it fails, ends, or
 * is silent although the log has more. What it gives twice is handled once; what the server says about how far it has looked is
 * believed only once something after it has come, or a look of our own agrees.
 */
export class SupervisedSubscription implements Subscription {
  position: string;
  caughtUp = false;
  private stopped = false;
  private feed: Feed | undefined;
  private wakePause: () => void = () => undefined;
  private readonly done: Promise<void>;

  constructor(
    private readonly connection: KurrentConnection,
    private readonly log: LogReader,
    private readonly options: SupervisorOptions,
    private readonly handler: PageHandler,
  ) {
    this.position = options.after;
    this.done = this.run();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.feed?.poke();
    this.wakePause();
    return this.done;
  }

  private get filter(): LogFilter {
    return this.options.filter ?? {};
  }

  private async run(): Promise<void> {
    let grown = false;
    const unsubscribe = this.options.onGrowth(() => {
      grown = true;
      this.feed?.poke();
    });
    const takeGrown = (): boolean => {
      const was = grown;
      grown = false;
      return was;
    };
    for (let failures = 0; !this.stopped; failures += 1) {
      const from = this.position;
      try {
        this.feed = new Feed(this.connection.current, from, this.filter, 2 * this.pageSize);
        await this.follow(this.feed, takeGrown);
      } catch (error) {
        if (this.position > from) failures = 0;
        this.caughtUp = false;
        // An ended subscription is a matter of course: clusters change leaders.
        if (!(error instanceof FeedEnded) || failures > 0) this.options.onError?.(error);
        if (!this.stopped) await Promise.race([backoff(Math.min(failures, 7)), this.paused()]);
      } finally {
        this.feed?.close();
      }
    }
    unsubscribe();
  }

  private get pageSize(): number {
    return this.options.limit ?? PAGE;
  }

  private async follow(feed: Feed, takeGrown: () => boolean): Promise<void> {
    let held: string | undefined;
    let missingSince: number | undefined;
    let patience = SOON_MS;
    while (!this.stopped) {
      const items = await feed.take(this.pageSize, patience);
      if (this.stopped) return;
      const { page, checkpoint } = this.pageOf(items, held);
      held = checkpoint;
      if (page.events.length === 0 && !feed.isDry) continue;
      if (page.events.length > 0) missingSince = undefined;
      const look = feed.isDry ? await this.look(page) : page;
      if (look === 'missing') missingSince ??= performance.now();
      if (missingSince !== undefined && performance.now() - missingSince > this.options.silenceMs) throw new FeedEnded('it is silent');
      await this.handle(look === 'missing' ? page : look);
      patience = takeGrown() || look === 'missing' || items.length > 0 ? SOON_MS : Math.min(patience * 2, QUIET_MS);
    }
  }

  /** Events that are new, and how far they and the checkpoints before the last tell everything. */
  private pageOf(items: readonly FeedItem[], held: string | undefined): { page: LogPage; checkpoint: string | undefined } {
    const events: StoredEvent[] = [];
    let next = this.position;
    let checkpoint = held;
    for (const item of items) {
      const position = item.kind === 'event' ? item.event.position : item.position;
      // A checkpoint before what it covers is of no use: what comes now would be passed over after a crash.
      if (checkpoint !== undefined && position > checkpoint && checkpoint > next) next = checkpoint;
      if (item.kind === 'checkpoint') checkpoint = position;
      else if (position <= next) continue;
      else {
        checkpoint = undefined;
        if (matches(item.event, this.filter)) events.push(item.event);
        next = position;
      }
    }
    return { page: { events, next, caughtUp: false }, checkpoint };
  }

  /** Whether that is all there is: a look past the page. `missing`: there is more that the subscription has not given yet. */
  private async look(page: LogPage): Promise<LogPage | 'missing'> {
    const head = await this.log.head();
    // The server says nothing of it: it waits until the log has come so far.
    if (head < this.position) throw new BeyondLog(this.position);
    if (page.next >= head) return { ...page, next: later(head, this.position), caughtUp: true };
    const beyond = await this.log.page({ after: page.next, limit: 1, filter: this.filter });
    if (beyond.events.length > 0) return 'missing';
    return { events: page.events, next: beyond.next, caughtUp: beyond.caughtUp };
  }

  /** Hands a page over until it is taken. */
  private async handle(page: LogPage): Promise<void> {
    const isNews = page.events.length > 0 || page.next > this.position;
    for (let failures = 0; isNews; failures += 1) {
      if (this.stopped) return;
      try {
        await this.handler(page);
        break;
      } catch (error) {
        this.options.onError?.(error);
        await Promise.race([backoff(Math.min(failures, 7)), this.paused()]);
      }
    }
    this.position = page.next;
    this.caughtUp = page.caughtUp;
  }

  private paused(): Promise<void> {
    return new Promise((resolve) => (this.wakePause = resolve));
  }
}
