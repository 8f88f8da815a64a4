import type { Recorded } from '../event.js';
import { NO_INSTRUMENTS, type Instruments } from '../instruments.js';
import { NO_TRACING, type Tracing } from '../tracing.js';

/** Most traces that one batch is noted in: a page that was read late may hold thousands. */
const MOST_TRACES = 32;

/** Tells of what projections and reactions do: numbers of each batch, and a span in the trace of each command whose events it took. */
export class WorkMeter {
  constructor(
    private readonly instruments: Instruments = NO_INSTRUMENTS,
    private readonly tracing: Tracing = NO_TRACING,
  ) {}

  /** @param shown false for a build that is made beside what is shown: it takes events of long ago, whose traces have ended */
  async batch(
    unit: { name: string; shard: number; shown: boolean },
    events: readonly Recorded[],
    work: () => Promise<void>,
  ): Promise<void> {
    const [at, from] = [Date.now(), performance.now()];
    await work();
    const { name, shard, shown } = unit;
    const milliseconds = performance.now() - from;
    this.instruments.batchApplied({ projection: name, shard, events: events.length, milliseconds });
    if (!this.tracing.on || !shown) return;
    const facts = { 'throughline.projection': name, 'throughline.shard': shard, 'throughline.events': events.length };
    this.tracing.done(`project ${name}`, { parents: tracesOf(events), facts, from: at, to: at + milliseconds });
  }

  parked(name: string, keys: number): void {
    for (let key = 0; key < keys; key += 1) this.instruments.keyParked(name);
  }

  reacted(reaction: string, commands: number, refused: number): void {
    for (let command = 0; command < commands; command += 1) this.instruments.reacted(reaction, command < refused ? 'refused' : 'done');
  }
}

function tracesOf(events: readonly Recorded[]): readonly string[] {
  const traces = new Set<string>();
  for (const { metadata } of events) {
    if (metadata.traceparent !== undefined) traces.add(metadata.traceparent);
    if (traces.size >= MOST_TRACES) break;
  }
  return [...traces];
}
