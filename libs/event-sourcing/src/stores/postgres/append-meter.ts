import { NO_INSTRUMENTS, type Instruments } from '../../instruments.js';
import type { Append, AppendResult } from '../../store.js';
import { eventsWritten, lastPosition } from '../events-written.js';
import { positionNumber } from '../position.js';
import { isUnavailable } from './pg-errors.js';

/** Tells of writes, and measures how long it takes until they are settled: one write at a time, the next once that one is. */
export class AppendMeter {
  private waiting: { readonly position: bigint; readonly from: number } | undefined;

  constructor(private readonly instruments: Instruments = NO_INSTRUMENTS) {}

  /**
   * @param from when the call was sent, by `performance.now()`
   * @param mark what was settled when the answer came: another writer may have looked meanwhile
   * @returns whether anything was written
   */
  written(appends: readonly Append[], results: readonly AppendResult[], from: number, mark: bigint): boolean {
    const now = performance.now();
    this.instruments.appended({ results, events: eventsWritten(appends, results), milliseconds: now - from });
    const last = lastPosition(results);
    if (last === undefined) return false;
    const position = positionNumber(last);
    if (mark >= position) this.instruments.settled(0);
    else this.waiting ??= { position, from: now };
    return true;
  }

  retried(reason: 'contended' | 'halves'): void {
    this.instruments.appendRetried(reason);
  }

  failed(error: unknown): void {
    this.instruments.appendFailed(isUnavailable(error) ? 'unavailable' : 'refused');
  }

  /** The mark has moved. */
  settled(mark: bigint): void {
    if (!this.waiting || mark < this.waiting.position) return;
    this.instruments.settled(performance.now() - this.waiting.from);
    this.waiting = undefined;
  }
}
