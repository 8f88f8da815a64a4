import type { EventStore, PageHandler, SubscribeOptions, Subscription } from '../store.js';

/** How often it is looked for events when nobody tells of any, in milliseconds: being told is only quicker. */
const LOOK_MS = 1_000;
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 5_000;
const PAGE = 500;

/** A subscription made of `readAll` and `onGrowth`: woken by notice, true by looking. */
export class ReadingSubscription implements Subscription {
  position: string;
  caughtUp = false;
  private stopped = false;
  private told = false;
  private wake: () => void = () => undefined;
  private readonly done: Promise<void>;

  constructor(
    private readonly store: Pick<EventStore, 'readAll' | 'onGrowth'>,
    private readonly options: SubscribeOptions,
    private readonly handler: PageHandler,
  ) {
    this.position = options.after;
    this.done = this.run();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    return this.done;
  }

  private async run(): Promise<void> {
    const unsubscribe = this.store.onGrowth(() => {
      this.told = true;
      this.wake();
    });
    for (let failures = 0; !this.stopped;) {
      this.told = false;
      try {
        await this.page();
        failures = 0;
        if (this.caughtUp && !this.told) await this.pause(LOOK_MS);
      } catch (error) {
        this.options.onError?.(error);
        failures += 1;
        await this.pause(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS));
      }
    }
    unsubscribe();
  }

  private async page(): Promise<void> {
    const { filter, limit = PAGE } = this.options;
    const page = await this.store.readAll({ after: this.position, limit, ...(filter && { filter }) });
    if (this.stopped) return;
    if (page.events.length > 0 || page.next > this.position) await this.handler(page);
    this.position = page.next;
    this.caughtUp = page.caughtUp;
  }

  private pause(milliseconds: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
