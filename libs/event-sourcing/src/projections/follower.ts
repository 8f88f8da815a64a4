import type { StoredEvent } from '../store.js';
import type { PageSource } from './page-source.js';
import { CheckpointMoved, OwnershipLost } from './checkpoints.js';
import { errorCode } from './fold-batch.js';
import type { Shared } from './shared.js';
import type { SharedPage } from './shared-page.js';

const LONGEST_BACKOFF_MS = 5_000;

/**
 * Follows the log from a checkpoint: claim, page, apply, next page. Errors that are not an event's fault are tried again
 * with backoff; a lost ownership ends it. Subclasses say what applying a page means.
 */
export abstract class Follower {
  protected stopping = false;
  private loop: Promise<void> | undefined;
  private wakeUp: (() => void) | undefined;
  private lastError: string | undefined;
  private readonly pages: PageSource;
  private readonly onError: Shared['onError'];

  /** @param wants tells the events that it opens: all others only move its checkpoint */
  protected constructor(
    readonly name: string,
    protected readonly wants: (event: StoredEvent) => boolean,
    { pages, onError }: Pick<Shared, 'pages' | 'onError'>,
  ) {
    this.pages = pages;
    this.onError = onError;
  }

  /** Position of the last page applied here; undefined before the first claim. */
  abstract get position(): string | undefined;

  /** Code of the error that holds it up; undefined when all is well. */
  get error(): string | undefined {
    return this.lastError;
  }

  start(): void {
    this.loop ??= this.run();
  }

  /** Resolves when the page in flight is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp?.();
    this.pages.leave(this);
    await this.loop;
  }

  /** Makes itself the owner and says where to go on. */
  protected abstract claim(): Promise<string>;
  /** Forgets where it is, so that it claims anew. */
  protected abstract forget(): void;
  protected abstract apply(page: SharedPage): Promise<void>;
  /** Called each time the end of the log is reached. */
  protected abstract caughtUp(): Promise<void>;

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        await this.follow(this.position ?? (await this.claim()));
        failures = 0;
        this.lastError = undefined;
      } catch (error) {
        this.lastError = errorCode(error);
        this.onError(this.name, error);
        this.pages.leave(this);
        if (error instanceof OwnershipLost) return;
        if (error instanceof CheckpointMoved) this.forget();
        failures += 1;
        await this.pause(Math.min(100 * 2 ** failures, LONGEST_BACKOFF_MS));
      }
    }
  }

  private async follow(position: string): Promise<void> {
    await this.pages.pace(this, position);
    const page = await this.pages.get(position);
    if (page.next !== position) {
      if (!page.caughtUp) this.pages.prefetch(page.next, this.wants);
      await this.apply(page);
    }
    if (!page.caughtUp || this.stopping) return;
    await this.caughtUp();
    if (page.next === position) await this.pages.growth(page.seen);
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
