import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Unsealer } from '../sealing/unseal.js';
import { START, type EventStore } from '../store.js';
import type { Checkpoints } from './checkpoints.js';
import { Follower } from './follower.js';
import { PageSource } from './page-source.js';
import type { Shared } from './shared.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use, in bytes. */
function held(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A log without events. */
const store = {
  head: () => Promise.resolve(START),
  readAll: ({ after }: { after: string }) => Promise.resolve({ events: [], next: after, caughtUp: true }),
} as unknown as EventStore;

/** A follower that is at the end of the log, and counts how often it looked there. */
class Idle extends Follower {
  looks = 0;

  constructor(shared: Shared) {
    super('cards', () => true, shared);
  }
  protected begin(): Promise<void> {
    return Promise.resolve();
  }
  protected apply(): Promise<void> {
    return Promise.resolve();
  }
  protected caughtUp(): Promise<void> {
    this.looks += 1;
    return Promise.resolve();
  }
}

function opened(): { follower: Idle; pages: PageSource } {
  const pages = new PageSource(store, {} as Unsealer, 1);
  const checkpoints = { placeOf: () => Promise.resolve({ projection: 'cards', position: START, seen: undefined }) };
  const shared = { pages, store, checkpoints: checkpoints as unknown as Checkpoints, onError: () => undefined } as unknown as Shared;
  const follower = new Idle(shared);
  follower.start({ claim: { projection: 'cards', version: 1, build: 1, shard: 0, fence: '1' }, position: START });
  return { follower, pages };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function lookedAgain({ follower, pages }: ReturnType<typeof opened>, times: number): Promise<void> {
  for (const until = follower.looks + times; follower.looks < until;) {
    pages.wake();
    await turn();
  }
}

describe('a follower at the end of the log', () => {
  it('holds no more after ten thousand looks than before: it may stand there for months', async () => {
    const idle = opened();
    await lookedAgain(idle, 1_000);
    const before = held();
    await lookedAgain(idle, 10_000);
    expect(held() - before).toBeLessThan(1_000_000);
    await idle.follower.stop();
  });

  it('stops at once while it waits for the log to grow', async () => {
    const idle = opened();
    await lookedAgain(idle, 1);
    await idle.follower.stop();
    await idle.follower.stop();
    expect(idle.follower.error).toBeUndefined();
  });
});
