import type { EventStore, Recorded, Unsealer } from '#event-sourcing';

/** Reads the events of one stream, for pages as of a moment. Declared for libs; bound in `apps/*` to {@link LogStreams}. */
export abstract class Streams {
  /** Events of `category-id` in order; with `knownAt` (an instant) only those recorded until then. */
  abstract read(stream: string, knownAt?: string): Promise<readonly Recorded[]>;
}

/** Reads from the log, opened with the keys that are left. */
export class LogStreams extends Streams {
  constructor(
    private readonly store: EventStore,
    private readonly unsealer: Unsealer,
  ) {
    super();
  }

  async read(stream: string, knownAt?: string): Promise<readonly Recorded[]> {
    const { events } = await this.store.readStream(stream);
    const until = knownAt === undefined ? undefined : Date.parse(knownAt);
    return this.unsealer.unseal(until === undefined ? events : events.filter((event) => Date.parse(event.recordedAt) <= until));
  }
}
