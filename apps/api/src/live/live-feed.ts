import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { FeedReader, type FeedRow } from '#casework';
import { ReadModels } from '#platform';

/** Rows a read from the database. */
const PAGE = 500;
/** Rows that are kept for connections which are nearly up to date. */
const KEPT = 2_000;
/** How long a kept row may be used, in milliseconds: its sharing is as of its reading. */
const FRESH = 5_000;
/** How often the checkpoints are looked at while somebody listens: another process may run the projections. */
const LOOK = 400;

/** Rows after a position, and up to where they tell everything. */
export interface Stretch {
  readonly rows: readonly FeedRow[];
  readonly upTo: string;
}

/** The end of the feed, read once for all connections of this process. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<() => void>();
  private kept: { from: string; rows: FeedRow[]; upTo: string; at: number } | undefined;
  private reading: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    private readonly reader: FeedReader,
    private readonly readModels: ReadModels,
  ) {}

  /** Calls back when there may be more. Returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.timer) this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.end();
    };
  }

  onModuleDestroy(): void {
    this.end();
  }

  /** The next rows after a position that all read models have reached. */
  async after(position: string): Promise<Stretch> {
    const { kept } = this;
    if (kept && kept.from <= position && performance.now() - kept.at < FRESH) {
      return { rows: kept.rows.filter((row) => row.position > position), upTo: kept.upTo > position ? kept.upTo : position };
    }
    return this.read(position, await this.readModels.reached());
  }

  /** Up to where the read models are. */
  reached(): Promise<string> {
    return this.readModels.reached();
  }

  /** Up to where the log is. */
  head(): Promise<string> {
    return this.readModels.head();
  }

  private begin(): void {
    this.unsubscribe = this.readModels.onMove(() => this.wake());
    this.timer = setInterval(() => this.wake(), LOOK);
    this.timer.unref();
  }

  private end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.unsubscribe?.();
    this.kept = undefined;
  }

  private wake(): void {
    this.again = true;
    this.reading ??= this.refresh().finally(() => (this.reading = undefined));
  }

  private async refresh(): Promise<void> {
    while (this.again && this.listeners.size > 0) {
      this.again = false;
      try {
        if (await this.extend()) for (const tell of this.listeners) tell();
      } catch {
        return; // the database is away: the next look finds out whether it is back
      }
    }
  }

  /** True when there is more than before. */
  private async extend(): Promise<boolean> {
    const reached = await this.readModels.reached();
    const from = this.kept?.upTo ?? reached;
    if (this.kept && reached <= from) return false;
    const { rows, upTo } = await this.read(from, reached);
    const earlier = this.kept && performance.now() - this.kept.at < FRESH ? this.kept : { from, rows: [], at: performance.now() };
    const all = [...earlier.rows, ...rows];
    const dropped = Math.max(0, all.length - KEPT);
    this.kept = { from: all[dropped - 1]?.position ?? earlier.from, rows: all.slice(dropped), upTo, at: earlier.at };
    return true;
  }

  private async read(position: string, reached: string): Promise<Stretch> {
    const page = await this.reader.after(position, PAGE);
    const rows = page.filter((row) => row.position <= reached);
    const last = page.at(-1);
    const upTo = page.length >= PAGE && last && last.position <= reached ? last.position : reached;
    return { rows, upTo: upTo > position ? upTo : position };
  }
}
