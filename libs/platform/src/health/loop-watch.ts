import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

const RESOLUTION = 20;
const EVERY = 1_000;

/** Remembers for how long this process lately did nothing but one thing: it could not answer anybody meanwhile. */
export class LoopWatch {
  private delays: IntervalHistogram | undefined;
  private timer: NodeJS.Timeout | undefined;
  private worst: { readonly ms: number; readonly at: number }[] = [];

  /** @param windowMs how long a standstill is remembered */
  constructor(private readonly windowMs: number) {}

  start(): void {
    if (this.delays) return;
    this.delays = monitorEventLoopDelay({ resolution: RESOLUTION });
    this.delays.enable();
    this.timer = setInterval(() => this.take(), EVERY);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.delays?.disable();
    this.delays = undefined;
  }

  /** The longest standstill within the window, in ms. */
  longest(): number {
    this.take();
    return this.worst.reduce((most, { ms }) => Math.max(most, ms), 0);
  }

  private take(): void {
    const at = performance.now();
    const ms = this.delays && this.delays.count > 0 ? this.delays.max / 1e6 : 0;
    this.delays?.reset();
    this.worst = [...this.worst, { ms, at }].filter((one) => at - one.at < this.windowMs);
  }
}
