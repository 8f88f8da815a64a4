import type { Append, AppendResult } from '../../store.js';
import { sizeOf } from '../append-limits.js';

interface Waiting {
  readonly append: Append;
  readonly size: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

export interface AppendQueueOptions {
  /** Writes a batch; at most one append a stream in it. */
  readonly write: (appends: readonly Append[]) => Promise<readonly AppendResult[]>;
  /** True for an error that one member of a batch may have caused for all: it is tried again by halves. */
  readonly isMembers: (error: unknown) => boolean;
  readonly lanes: number;
  readonly maxAppends: number;
  readonly maxBytes: number;
  /** Told when a batch is cut in halves. */
  readonly onHalves?: () => void;
}

/** Fewer than these are not divided among lanes: a call costs about as much as they do. */
const LEAST_SHARE = 8;

/**
 * Group commit: appends queue while batches are in flight, and the next batch takes all that wait; lanes that are free
 * share them. No timer: an append goes at once, together with what is asked for in the same turn (the callers whom one batch
 * has answered ask again together, and would otherwise send the first of them alone).
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private readonly busyStreams = new Set<string>();
  private inFlight = 0;
  private isDue = false;

  constructor(private readonly options: AppendQueueOptions) {}

  push(append: Append): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, size: sizeOf(append), resolve, reject });
      this.pumpSoon();
    });
  }

  /** After whatever has arrived on other connections by now is looked at: more may be pushed. */
  private pumpSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.inFlight < this.options.lanes && this.waiting.length > 0) {
      const batch = this.take();
      if (batch.length === 0) return;
      this.inFlight += 1;
      for (const { append } of batch) this.busyStreams.add(append.stream);
      void this.run(batch).finally(() => {
        this.inFlight -= 1;
        for (const { append } of batch) this.busyStreams.delete(append.stream);
        this.pumpSoon();
      });
    }
  }

  /** What goes next: in order, one append a stream, within the caps and this lane's share. */
  private take(): Waiting[] {
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    const streams = new Set<string>();
    let bytes = 0;
    const share = Math.max(LEAST_SHARE, Math.ceil(this.waiting.length / (this.options.lanes - this.inFlight)));
    const most = Math.min(this.options.maxAppends, share);
    for (const one of this.waiting) {
      const full = batch.length >= most || (batch.length > 0 && bytes + one.size > this.options.maxBytes);
      const { stream } = one.append;
      if (full || streams.has(stream) || this.busyStreams.has(stream)) rest.push(one);
      else {
        batch.push(one);
        bytes += one.size;
      }
      streams.add(stream);
    }
    this.waiting = rest;
    return batch;
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.options.write(batch.map(({ append }) => append));
      batch.forEach((one, i) => one.resolve(results[i]!));
    } catch (error) {
      if (batch.length > 1 && this.options.isMembers(error)) await this.runHalves(batch);
      else for (const one of batch) one.reject(error);
    }
  }

  /** Whoever is at fault is soon alone, and the others wait for few more calls. */
  private async runHalves(batch: readonly Waiting[]): Promise<void> {
    this.options.onHalves?.();
    const middle = batch.length >> 1;
    await Promise.all([this.run(batch.slice(0, middle)), this.run(batch.slice(middle))]);
  }
}
