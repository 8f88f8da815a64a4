import { refuseStrange, StrangeLog } from './beyond-log.js';
import { CheckpointMoved, OwnershipLost, type Move } from './checkpoints.js';
import { errorCode } from './fold-batch.js';
import type { Claimed } from './leases.js';
import type { PageSource } from './page-source.js';
import type { Shared } from './shared.js';
import type { Placed } from './shards.js';
import type { ReadPage } from './shared-page.js';
import type { Claim } from './unit.js';

const LONGEST_BACKOFF_MS = 5_000;

/**
 * Follows the log from a checkpoint, for as long as it owns its unit: page, apply, next page. Errors that are not an event's fault
 * are tried again with backoff; a lost ownership ends it. Subclasses say what applying a page means.
 */
export abstract class Follower {
  protected stopping = false;
  /** Position of the last page applied here; undefined while it has to be asked for. */
  protected at: string | undefined;
  private held: Claim | undefined;
  /** False while the log may have become another one since it was looked at. */
  private isKnownLog = false;
  private loop: Promise<void> | undefined;
  /** Ends a wait early. */
  protected wakeUp: (() => void) | undefined;
  private lastError: string | undefined;
  private ownershipLost = false;
  private endWaiting = (): void => undefined;
  protected pages: PageSource;

  /** @param wants tells the events that it opens: all others only move its checkpoint */
  protected constructor(
    readonly name: string,
    protected readonly wants: (event: Placed) => boolean,
    protected readonly shared: Shared,
  ) {
    this.pages = shared.pages;
  }

  /** Position of the last page applied here; undefined before it has begun. */
  get position(): string | undefined {
    return this.at;
  }

  /** Code of the error that holds it up; undefined when all is well. */
  get error(): string | undefined {
    return this.lastError;
  }

  /** True once another worker has its unit: it has ended. */
  get lost(): boolean {
    return this.ownershipLost;
  }

  /** Begins with a unit that was just taken. */
  start({ claim }: Claimed): void {
    this.held = claim;
    this.loop ??= this.run();
  }

  /** Resolves when the page in flight is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endWaiting();
    this.wakeUp?.();
    this.pages.leave(this);
    await this.loop;
  }

  /** Stops for good, with an error that shows for as long as the unit is held here: only a person can put it right. */
  halt(error: Error): void {
    if (this.stopping) return;
    this.lastError = errorCode(error);
    this.shared.onError(this.name, error);
    void this.stop();
  }

  /** What proves that the unit is its own. */
  protected get claim(): Claim {
    if (!this.held) throw new Error(`${this.name} works at nothing yet.`);
    return this.held;
  }

  /** Called with its checkpoint before the first page, and again whenever the checkpoint has to be asked for. */
  protected abstract begin(position: string): Promise<void>;
  protected abstract apply(page: ReadPage): Promise<void>;
  /** Called each time the end of the log is reached. */
  protected abstract caughtUp(): Promise<void>;

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        await this.recognise();
        const position = this.at ?? (await this.resume());
        // Given back before its first page: it would tell a place where it then stays, and those who go on would wait for it.
        if (this.stopping) return;
        await this.follow(position);
        failures = 0;
        this.well();
      } catch (error) {
        this.pages.leave(this);
        if (this.stopping) return;
        if (error instanceof StrangeLog) return this.halt(error);
        // Whoever was away for a moment may have been restored in it.
        this.isKnownLog = false;
        this.lastError = errorCode(error);
        this.shared.onError(this.name, error);
        if (error instanceof OwnershipLost) this.ownershipLost = true;
        if (this.ownershipLost) return;
        if (error instanceof CheckpointMoved) this.at = undefined;
        failures += 1;
        await this.pause(Math.min(100 * 2 ** failures, LONGEST_BACKOFF_MS));
      }
    }
  }

  private well(): void {
    if (!this.stopping) this.lastError = undefined;
  }

  /** Before the first page, and after whatever went wrong. @throws StrangeLog when the log is not the one of its checkpoint */
  private async recognise(): Promise<void> {
    if (this.isKnownLog) return;
    await refuseStrange(this.shared.store, await this.shared.checkpoints.placeOf(this.claim));
    this.isKnownLog = true;
  }

  private async resume(): Promise<string> {
    const { position } = await this.shared.checkpoints.placeOf(this.claim);
    await this.begin(position);
    this.at = position;
    return position;
  }

  private async follow(position: string): Promise<void> {
    await this.pages.pace(this, position);
    if (this.stopping) return;
    const page = await this.within(await this.pages.get(position), position);
    if (page.next !== position) {
      if (!page.caughtUp) this.pages.prefetch(page.next, this.wants);
      await this.apply(page);
    }
    if (!page.caughtUp || this.stopping) return;
    await this.caughtUp();
    this.well();
    if (page.next === position) await this.orStopped(this.more(page));
  }

  /**
   * Not a race with one promise for all of its life: each race leaves 450 bytes behind in that, and there is one whenever the log has
   * grown or is looked at. A process without anything to do grew by 20 MB an hour so.
   */
  private orStopped(waited: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.endWaiting = resolve;
      waited.then(resolve, reject);
      if (this.stopping) resolve();
    });
  }

  /** The step to a place in a page. */
  protected moveIn(page: ReadPage, to: string): Move {
    return { from: this.at!, to, seen: page.lastUpTo(to) };
  }

  /** As much of a page as may be applied now. */
  protected within(page: ReadPage, _position: string): Promise<ReadPage> {
    return Promise.resolve(page);
  }

  /** Resolves once there may be more to apply than this page. */
  protected more({ seen }: ReadPage): Promise<void> {
    return this.pages.growth(seen);
  }

  /** Goes on with pages that are read for others. */
  protected readFrom(pages: PageSource): void {
    this.pages.leave(this);
    this.pages = pages;
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
