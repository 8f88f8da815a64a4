import type { EventStore, SealedEvent } from '../libs/event-sourcing/src/store.js';
import { alternate, atLeast, compared, type Figure, type Goal } from './figures.js';
import { drafts, sealed, type Tale } from './material.js';
import type { Effort } from './options.js';
import { openPeer, peerTale, type Peer } from './peer.js';
import { insertMany, insertOneByOne, prepareRaw } from './raw.js';
import { concurrently, perSecond, type Server, type World } from './world.js';

interface Goals {
  readonly raw?: Goal;
  readonly peer?: Goal;
}

/** Appends a tale event by event; a conflict would mean that the bench is wrong. */
export async function appendTale(store: EventStore, { stream, events }: Tale<SealedEvent>): Promise<void> {
  for (const [revision, event] of events.entries()) {
    const [result] = await store.append([{ stream, expected: revision - 1, events: [event] }]);
    if (result?.status !== 'ok') throw new Error('An append of the bench was refused.');
  }
}

interface Measured {
  readonly ours: number[];
  readonly raw: number[];
  readonly peer: number[];
  /** Raw inserts over two connections; only for many writers. */
  readonly two?: number[];
}

async function writers(world: World, peer: Peer, count: number, n: number, rounds: number): Promise<Measured> {
  const { store, pool } = world;
  const tales = (events: number): Tale<SealedEvent>[] => drafts(events).map(sealed);
  const insert = (connections: number) => async () => {
    const given = tales(n);
    return perSecond(n, () => insertMany(pool, connections, given));
  };
  const oneByOne = async (): Promise<number> => {
    const given = tales(n);
    return perSecond(n, () => insertOneByOne(pool, given));
  };
  const ours = async (): Promise<number> => {
    const given = tales(n);
    return perSecond(n, () => concurrently(count, given, (tale) => appendTale(store, tale)));
  };
  const emmett = async (): Promise<number> => {
    const given = tales(Math.ceil(n / 4)).map(peerTale);
    return perSecond(given.length * 10, () => concurrently(count, given, (tale) => peer.append(tale)));
  };
  if (count === 1) return alternate(rounds, { raw: oneByOne, ours, peer: emmett });
  return alternate(rounds, { raw: insert(1), ours, two: insert(2), peer: emmett });
}

/** Appends of events that were sealed before. */
export async function measureStore(server: Server, { rounds, scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('store');
  await prepareRaw(world.pool);
  const peer = await openPeer(world);
  const measure = async (count: number, events: number, goals: Goals): Promise<void> => {
    const n = events * scale;
    const { ours, raw, two, peer: emmett } = await writers(world, peer, count, n, rounds);
    const told = { unit: 'ev/s', n };
    const who = count === 1 ? '1 writer' : `${count} writers`;
    const limit = count === 1 ? 'one raw insert a commit' : 'raw inserts of 100 a commit';
    tell(compared({ ...told, line: `store: ${who}, against ${limit}`, goal: goals.raw }, ours, raw));
    if (two) tell(compared({ ...told, line: `store: ${who}, against raw inserts over two connections` }, ours, two));
    tell(compared({ ...told, line: `store: ${who}, against emmett`, goal: goals.peer }, ours, emmett));
  };
  await measure(64, 8_000, { raw: atLeast(0.8), peer: atLeast(7) });
  await measure(16, 6_000, { peer: atLeast(4) });
  await measure(1, 1_600, { raw: atLeast(0.8) });
  await world.close();
}
