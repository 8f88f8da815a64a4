import type { Recorded } from '../event.js';
import type { Unsealer } from '../sealing/unseal.js';
import type { LogPage, StoredEvent } from '../store.js';
import { lastSeen, type Seen } from './seen.js';
import type { Placed } from './shards.js';

/** What a follower needs of a page. */
export type ReadPage = Pick<SharedPage, 'next' | 'caughtUp' | 'seen' | 'open' | 'lastUpTo'>;

/** A page of the log as it was read, for all who follow the log here: an event is opened when the first of them wants it, and once. */
export class SharedPage {
  readonly next: string;
  readonly caughtUp: boolean;
  /** As stored until it is opened: its texts are not needed any more then. */
  private readonly events: (StoredEvent | Recorded)[];
  private readonly isOpen: boolean[];
  private turn: Promise<unknown> = Promise.resolve();

  /** @param seen the growth of the log that was known when the page was read */
  constructor(
    page: LogPage,
    readonly seen: number,
    private readonly unsealer: Unsealer,
  ) {
    this.events = [...page.events];
    this.isOpen = page.events.map(() => false);
    this.next = page.next;
    this.caughtUp = page.caughtUp;
  }

  /** The events that somebody wants, in order, decrypted and in their newest version. */
  open(wanted: (event: Placed) => boolean): Promise<readonly Recorded[]> {
    // One after the other: what two want, the second finds opened.
    const done = this.turn.then(() => this.openWanted(wanted));
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Its last event that is not beyond a position: by that the log is known again. */
  lastUpTo(position: string): Seen | undefined {
    return lastSeen(this.events, position);
  }

  private async openWanted(wanted: (event: Placed) => boolean): Promise<readonly Recorded[]> {
    const places: number[] = [];
    for (let place = 0; place < this.events.length; place += 1) if (wanted(this.events[place]!)) places.push(place);
    const missing = places.filter((place) => !this.isOpen[place]);
    if (missing.length > 0) {
      const opened = await this.unsealer.unseal(missing.map((place) => this.events[place] as StoredEvent));
      for (const [i, place] of missing.entries()) {
        this.events[place] = opened[i]!;
        this.isOpen[place] = true;
      }
    }
    return places.map((place) => this.events[place] as Recorded);
  }
}
