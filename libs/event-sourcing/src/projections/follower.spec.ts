import type { Unsealer } from '../sealing/unseal.js';
import { START, type EventStore } from '../store.js';
import type { Checkpoints } from './checkpoints.js';
import { Follower } from './follower.js';
import { PageSource } from './page-source.js';
import type { Shared } from './shared.js';
import type { ReadPage } from './shared-page.js';

const at = (page: number): string => String(page).padStart(20, '0');

/** A page without events at each position, for ever. */
const store = {
  head: () => Promise.resolve(at(99)),
  readAll: ({ after }: { after: string }) => Promise.resolve({ events: [], next: at(Number(after) + 1), caughtUp: false }),
} as unknown as EventStore;

class Reader extends Follower {
  constructor(shared: Shared) {
    super('cards', () => true, shared);
  }
  protected begin(): Promise<void> {
    return Promise.resolve();
  }
  protected apply(page: ReadPage): Promise<void> {
    this.at = page.next;
    return Promise.resolve();
  }
  protected caughtUp(): Promise<void> {
    return Promise.resolve();
  }
}

/** True unless it may go on at once. */
function isHeldUp(pages: PageSource, follower: object, position: string): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(true)));
  return Promise.race([pages.pace(follower, position).then(() => false), later]);
}

describe('a follower that is given back', () => {
  it('while it still asks where it stands: those who stay wait for it no more', async () => {
    const pages = new PageSource(store, {} as Unsealer, 1);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const placeOf = () => asked.then(() => ({ projection: 'cards', position: START, seen: undefined }));
    const checkpoints = { placeOf } as unknown as Checkpoints;
    const shared = { pages, store, checkpoints, onError: () => undefined } as unknown as Shared;
    const claim = { projection: 'cards', version: 1, build: 1, shard: 0, fence: '1' };
    const leaving = new Reader(shared);
    leaving.start({ claim, position: START });
    const left = leaving.stop();
    answer();
    await left;

    const staying = {};
    for (let page = 0; page < 6; page += 1) {
      await pages.pace(staying, at(page));
      await pages.get(at(page));
    }
    expect(await isHeldUp(pages, staying, at(6))).toBe(false);
  });
});
