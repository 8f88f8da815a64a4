import type { Unsealer } from '../sealing/unseal.js';
import type { EventStore } from '../store.js';
import type { Placed } from './shards.js';
import { SharedPage } from './shared-page.js';

interface Entry {
  readonly promise: Promise<SharedPage>;
  page?: SharedPage;
}

const KEPT_PAGES = 6;
const WAIT_FOR_SLOWER_MS = 500;
const UNTOLD_MS = 2_000;

/** Pages of the log, shared between projections and reactions: each is read once, and each of its events opened at most once. */
export class PageSource {
  private readonly entries = new Map<string, Entry>();
  private grown = 0;
  private readonly listeners = new Set<() => void>();
  private readonly places = new Map<object, string>();
  /** Those that wait; told from where one moved, if one did. */
  private readonly moved = new Set<(from?: string) => void>();
  private unsubscribe: (() => void) | undefined;
  private untold: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly unsealer: Unsealer,
    private readonly pageSize: number,
  ) {}

  start(): void {
    this.unsubscribe = this.store.onGrowth(() => this.wake());
    this.untold = setInterval(() => this.wake(), UNTOLD_MS);
    this.untold.unref();
  }

  stop(): void {
    this.unsubscribe?.();
    clearInterval(this.untold);
    this.wake();
  }

  /**
   * Tells where a follower is, and holds it up for a moment when it is so far ahead of the slowest that pages would have to
   * be read and decrypted again for the others. Far from the end of the log, where nobody waits for what is new, it is held up for
   * as long as those behind keep moving and find their pages here: on a busy machine a page may take them longer than a moment.
   */
  async pace(follower: object, position: string): Promise<void> {
    const from = this.places.get(follower);
    this.places.set(follower, position);
    this.dropPassed();
    // Who looks again where it stood, as a build beside a shown one that stands still, did not move: nobody waits on for it.
    for (const wake of [...this.moved]) wake(from === position ? undefined : from);
    let deadline = performance.now() + WAIT_FOR_SLOWER_MS;
    while (this.places.has(follower) && this.isTooFarAhead(position) && performance.now() < deadline) {
      const moved = await this.anyMove(deadline - performance.now());
      if (moved !== undefined && moved < position && this.leadsOn(position)) deadline = performance.now() + WAIT_FOR_SLOWER_MS;
    }
  }

  /** A follower that ends is waited for no more, and waits for nobody. */
  leave(follower: object): void {
    this.places.delete(follower);
    for (const wake of [...this.moved]) wake();
  }

  /** What every follower has behind it is held no longer: a page that lives long costs its memory twice, when it is kept and when it is cleared away. */
  private dropPassed(): void {
    const slowest = this.slowest();
    for (const after of this.entries.keys()) if (after < slowest) this.entries.delete(after);
  }

  private slowest(): string {
    let slowest = '~';
    for (const place of this.places.values()) if (place < slowest) slowest = place;
    return slowest;
  }

  private isTooFarAhead(position: string): boolean {
    if (this.entries.has(position)) return false;
    const place = this.slowest();
    const slowest = place < position ? place : position;
    let wanted = 0;
    for (const after of this.entries.keys()) if (after >= slowest && after < position) wanted += 1;
    return slowest < position && wanted >= KEPT_PAGES;
  }

  /** True where every page from the slowest to here is kept, and none was the last of the log. Who is further behind reads anew, however long one waits. */
  private leadsOn(position: string): boolean {
    let at = this.slowest();
    while (at < position) {
      const page = this.entries.get(at)?.page;
      if (!page || page.caughtUp) return false;
      at = page.next;
    }
    return at === position;
  }

  /** From where one moved; undefined when none did in time, or one left. */
  private anyMove(withinMs: number): Promise<string | undefined> {
    return new Promise((resolve) => {
      const wake = (from?: string): void => {
        clearTimeout(timer);
        this.moved.delete(wake);
        resolve(from);
      };
      const timer = setTimeout(wake, withinMs);
      this.moved.add(wake);
    });
  }

  /** The page after a position; empty (`next` unchanged) at the end of the log. */
  get(after: string): Promise<SharedPage> {
    const known = this.entries.get(after);
    if (known && (!known.page || known.page.next !== after || known.page.seen === this.grown)) return known.promise;
    const entry: Entry = { promise: this.read(after) };
    this.entries.delete(after);
    this.entries.set(after, entry);
    entry.promise.then(
      (page) => (entry.page = page),
      () => this.entries.get(after) === entry && this.entries.delete(after),
    );
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= KEPT_PAGES) break;
      this.entries.delete(oldest);
    }
    return entry.promise;
  }

  /** Starts reading what will be asked next, on another connection, and opens what is wanted of it. */
  prefetch(after: string, wanted: (event: Placed) => boolean): void {
    if (this.isTooFarAhead(after)) return;
    this.get(after)
      .then((page) => page.open(wanted))
      .catch(() => undefined); // whoever asks for it tries again and hears of the error
  }

  /** Resolves once the log may have grown beyond what a page had seen, or on {@link stop}. */
  growth(seen: number): Promise<void> {
    if (this.grown > seen) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = (): void => {
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
  }

  /** The log may have grown. */
  wake(): void {
    this.grown += 1;
    for (const listener of [...this.listeners]) listener();
  }

  private async read(after: string): Promise<SharedPage> {
    const seen = this.grown;
    const page = await this.store.readAll({ after, limit: this.pageSize });
    return new SharedPage(page, seen, this.unsealer);
  }
}
