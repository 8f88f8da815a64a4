import { START, type EventStore, type StoredEvent } from '../store.js';
import { identityOf } from './export-log.js';
import { LogFileBroken, type LogFileHeader } from './log-file.js';
import type { FileEvent } from './read-log-file.js';

const PAGE = 2_000;

/** What the log that is imported into holds already: it must be what the file begins with, event for event. */
export class TargetLog {
  private page: readonly StoredEvent[] = [];
  private place = 0;
  private ended = false;

  private constructor(
    private readonly store: EventStore,
    private after: string,
  ) {}

  /**
   * Finds where in the log the file begins: at its start, or (for a file that goes on with an earlier one) at its first event.
   *
   * @throws LogFileBroken when the log is another, or lacks what the file goes on with
   */
  static async facing(store: EventStore, header: LogFileHeader, first: StoredEvent): Promise<TargetLog> {
    const log = await identityOf(store);
    const target = new TargetLog(store, START);
    if (log === null && header.from !== START) {
      throw new LogFileBroken(1, 'not-the-first', 'this file goes on with an earlier one: import that one first.');
    }
    if (log !== null && log !== header.log) {
      throw new LogFileBroken(1, 'other-log', 'the log holds other events: import into an empty one, or into a copy of the exported one.');
    }
    if (log === null || header.from === START) return target;
    const [stored] = (await store.readStream(first.stream, { from: first.revision, limit: 1 })).events;
    if (stored) target.begin(stored);
    else target.ended = true; // It goes on where the log ends; that it fits, the chains of its streams tell.
    return target;
  }

  private begin(stored: StoredEvent): void {
    this.page = [stored];
    this.after = stored.position;
  }

  /**
   * How many of these events the log holds, from the first on.
   *
   * @throws LogFileBroken when it holds another event in the place of one of them
   */
  async match(events: readonly FileEvent[]): Promise<number> {
    for (const [known, { line, event }] of events.entries()) {
      const stored = await this.next();
      if (!stored) return known;
      if (stored.hash !== event.hash || stored.id !== event.id) {
        throw new LogFileBroken(line, 'other-event', 'the log holds another event here: it is no copy of the log that was exported.');
      }
    }
    return events.length;
  }

  private async next(): Promise<StoredEvent | undefined> {
    while (this.place >= this.page.length && !this.ended) {
      const page = await this.store.readAll({ after: this.after, limit: PAGE });
      this.page = page.events;
      this.place = 0;
      this.after = page.next;
      this.ended = page.caughtUp && page.events.length === 0;
    }
    return this.page[this.place++];
  }
}
