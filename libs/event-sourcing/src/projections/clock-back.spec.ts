import { KeyCache } from '../keys/key-cache.js';
import type { EventStore } from '../store.js';
import type { Unsealer } from '../sealing/unseal.js';
import type { Checkpoints } from './checkpoints.js';
import type { Moves } from './moves.js';
import { PageSource } from './page-source.js';
import { waitForPositions } from './wait-for.js';

const HOUR = 3_600_000;

/** Pages of one event each; positions are two digits. */
const store = {
  readAll: ({ after }: { after: string }) => {
    const next = String(Number(after) + 1).padStart(2, '0');
    return Promise.resolve({ events: [], next, caughtUp: false });
  },
} as unknown as EventStore;

describe('the clock of the machine is set back', () => {
  const now = Date.now;
  let back = 0;
  beforeEach(() => {
    back = 0;
    Date.now = () => now() - back;
  });
  afterEach(() => {
    Date.now = now;
  });

  it('while one who is ahead waits for a slower one: it goes on all the same', async () => {
    const pages = new PageSource(store, {} as Unsealer, 1);
    await pages.pace({}, '00');
    for (let n = 1; n <= 6; n += 1) await pages.get(String(n).padStart(2, '0'));
    const paced = pages.pace({}, '07');
    back = HOUR;
    await paced;
  }, 5_000);

  it('while a reader waits for what does not come: it is told so in the time that was said', async () => {
    const checkpoints = { live: () => Promise.resolve(new Map([['cards', '01']])) } as unknown as Checkpoints;
    const moves = { onMove: () => () => undefined } as unknown as Moves;
    const waited = waitForPositions({ checkpoints, moves }, ['cards'], '02', 200);
    back = HOUR;
    expect(await waited).toEqual({ reached: false, position: '01' });
  }, 5_000);

  it('while a key is kept: it is not kept for longer', async () => {
    const cache = new KeyCache(10, 20);
    cache.set('person-1', Buffer.alloc(32));
    back = HOUR;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(cache.get('person-1')).toBeUndefined();
  });
});
