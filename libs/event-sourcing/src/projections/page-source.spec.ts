import { jest } from '@jest/globals';
import type { Unsealer } from '../sealing/unseal.js';
import type { EventStore } from '../store.js';
import { PageSource } from './page-source.js';

const at = (page: number): string => String(page).padStart(2, '0');

/** Two followers stand before the first page, and one behind the last; the last six pages are held. */
async function oneAhead(caughtUp: boolean, { pagesAhead = 6 } = {}) {
  const readAll = ({ after }: { after: string }) => Promise.resolve({ events: [], next: at(Number(after) + 1), caughtUp });
  const pages = new PageSource({ readAll } as unknown as EventStore, {} as Unsealer, 1);
  const [slow, slowest] = [{}, {}];
  for (const one of [slow, slowest]) await pages.pace(one, at(0));
  for (let page = 0; page < pagesAhead; page += 1) await pages.get(at(page));
  let waits = true;
  const ahead = {};
  void pages.pace(ahead, at(pagesAhead)).then(() => (waits = false));
  return { pages, slow, ahead, isWaiting: () => waits };
}

describe('one who is ahead of the others at the pages of the log', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('far from its end: waits for as long as those behind move, so that no page is read twice', async () => {
    const { pages, slow, isWaiting } = await oneAhead(false);
    await jest.advanceTimersByTimeAsync(400);
    await pages.pace(slow, at(1));
    await jest.advanceTimersByTimeAsync(400);
    expect(isWaiting()).toBe(true);
  });

  it('far from its end: waits no longer than a moment for one so far behind that its pages are held no more, however it moves', async () => {
    const { pages, slow, isWaiting } = await oneAhead(false, { pagesAhead: 10 });
    await jest.advanceTimersByTimeAsync(400);
    void pages.pace(slow, at(1));
    await pages.get(at(1));
    await jest.advanceTimersByTimeAsync(200);
    expect(isWaiting()).toBe(false);
  });

  it('far behind, where pages are held for others only: goes on at once, though another stands behind it', async () => {
    const { pages, slow } = await oneAhead(false, { pagesAhead: 10 });
    let goesOn = false;
    void pages.pace(slow, at(1)).then(() => (goesOn = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(goesOn).toBe(true);
  });

  it('far from its end: waits for nobody who does not move', async () => {
    const { isWaiting } = await oneAhead(false);
    await jest.advanceTimersByTimeAsync(600);
    expect(isWaiting()).toBe(false);
  });

  it('far from its end: waits for nobody who looks again and again where it stands', async () => {
    const { pages, slow, isWaiting } = await oneAhead(false);
    for (let look = 0; look < 3; look += 1) {
      await jest.advanceTimersByTimeAsync(250);
      await pages.pace(slow, at(0));
    }
    expect(isWaiting()).toBe(false);
  });

  it('far from its end: waits no more once it is to end itself, however those behind move', async () => {
    const { pages, ahead, isWaiting } = await oneAhead(false);
    pages.leave(ahead);
    await jest.advanceTimersByTimeAsync(0);
    expect(isWaiting()).toBe(false);
  });

  it('at its end: waits no longer than a moment, whoever moves', async () => {
    const { pages, slow, isWaiting } = await oneAhead(true);
    await jest.advanceTimersByTimeAsync(400);
    await pages.pace(slow, at(1));
    await jest.advanceTimersByTimeAsync(200);
    expect(isWaiting()).toBe(false);
  });
});
