import type { EventStore, Tracing } from '#event-sourcing';

/** Positions whose trace is remembered: the same change goes to many connections. */
const KEPT = 1_000;
/** Most connections that are noted for one change: a trace is no list of who had a page open. */
const MOST_NOTED = 8;

interface Known {
  readonly traceparent: Promise<string | undefined>;
  noted: number;
}

/** Notes messages on open streams of changes in the trace of the command that led to them, in whichever process that ran. */
export class LiveTraces {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly tracing: Tracing,
    private readonly store: Pick<EventStore, 'readAll'>,
  ) {}

  /** @param from when the change was there to be sent, in ms since 1970 */
  async sent(position: string, topic: string, from: number): Promise<void> {
    if (!this.tracing.on) return;
    const to = Date.now();
    const known = this.traceOf(position);
    known.noted += 1;
    if (known.noted > MOST_NOTED) return;
    const traceparent = await known.traceparent.catch(() => undefined);
    if (traceparent === undefined) return;
    this.tracing.done('live message', { parents: [traceparent], facts: { 'throughline.topic': topic }, from, to });
  }

  private traceOf(position: string): Known {
    const known = this.known.get(position) ?? { traceparent: this.read(position), noted: 0 };
    this.known.set(position, known);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= KEPT) break;
      this.known.delete(oldest);
    }
    return known;
  }

  /** The event itself says to which trace it belongs. */
  private async read(position: string): Promise<string | undefined> {
    const [event] = (await this.store.readAll({ after: position, inclusive: true, limit: 1 })).events;
    if (event?.position !== position) return undefined;
    return (JSON.parse(event.metadata) as { traceparent?: string }).traceparent;
  }
}
