import type { Recorded } from '../event.js';
import type { Unsealer } from '../sealing/unseal.js';
import type { LogPage, StoredEvent } from '../store.js';

/** What a follower needs of a page. */
export type ReadPage = Pick<SharedPage, 'next' | 'caughtUp' | 'seen' | 'open'>;

/** A page of the log as it was read, for all who follow the log here: an event is opened when the first of them wants it, and once. */
export class SharedPage {
  readonly next: string;
  readonly caughtUp: boolean;
  private readonly events: readonly StoredEvent[];
  private readonly opened: (Recorded | undefined)[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  /** @param seen the growth of the log that was known when the page was read */
  constructor(
    page: LogPage,
    readonly seen: number,
    private readonly unsealer: Unsealer,
  ) {
    this.events = page.events;
    this.next = page.next;
    this.caughtUp = page.caughtUp;
  }

  /** The events that somebody wants, in order, decrypted and in their newest version. */
  open(wanted: (event: StoredEvent) => boolean): Promise<readonly Recorded[]> {
    // One after the other: what two want, the second finds opened.
    const done = this.turn.then(() => this.openWanted(wanted));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async openWanted(wanted: (event: StoredEvent) => boolean): Promise<readonly Recorded[]> {
    const places: number[] = [];
    for (const [place, event] of this.events.entries()) if (wanted(event)) places.push(place);
    const missing = places.filter((place) => this.opened[place] === undefined);
    if (missing.length > 0) {
      const opened = await this.unsealer.unseal(missing.map((place) => this.events[place]!));
      for (const [i, place] of missing.entries()) this.opened[place] = opened[i];
    }
    return places.map((place) => this.opened[place]!);
  }
}
