import { EventEmitter } from 'node:events';
import type { KurrentConnection } from './client.js';
import { Feed } from './feed.js';
import { backoff } from './kurrent-errors.js';

/** Tells of growth: at once by a subscription from the end, and for sure by looking at the head. */
export class GrowthWatch {
  private readonly growth = new EventEmitter();
  private poll: NodeJS.Timeout | undefined;
  private feed: Feed | undefined;
  private last: string | undefined;
  private stopped = false;
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: KurrentConnection,
    private readonly head: () => Promise<string>,
    private readonly pollMs: number,
  ) {
    this.growth.setMaxListeners(0);
  }

  start(): void {
    this.poll = setInterval(() => void this.look(), this.pollMs);
    this.poll.unref();
    this.done = this.listen();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    this.feed?.close();
    this.feed?.poke();
    await this.done;
  }

  on(listener: () => void): () => void {
    this.growth.on('growth', listener);
    return () => this.growth.off('growth', listener);
  }

  tell(): void {
    setImmediate(() => this.growth.emit('growth'));
  }

  private async look(): Promise<void> {
    try {
      const head = await this.head();
      if (head !== this.last) this.tell();
      this.last = head;
    } catch {
      return; // the log is away: the next look finds out whether it is back
    }
  }

  private async listen(): Promise<void> {
    for (let failures = 0; !this.stopped; failures += 1) {
      try {
        this.feed = new Feed(this.connection.current, 'end', {}, 1_000);
        while (!this.stopped) {
          const items = await this.feed.take(1_000, this.pollMs);
          if (items.length > 0) failures = 0;
          if (items.some(({ kind }) => kind === 'event')) this.tell();
        }
      } catch {
        if (!this.stopped) await backoff(Math.min(failures, 6)); // meanwhile looking tells of growth
      } finally {
        this.feed?.close();
      }
    }
  }
}
