import { NO_HASH, sealEvent, type Draft } from '../libs/event-sourcing/src/sealing/seal-event.js';
import type { EventStore } from '../libs/event-sourcing/src/store.js';
import { alone, alternate, atLeast, atMost, compared, type Figure } from './figures.js';
import { drafts, keys, sealed, type Tale } from './material.js';
import type { Effort } from './options.js';
import { openPeer, peerTale } from './peer.js';
import { insertMany, prepareRaw } from './raw.js';
import { concurrently, perSecond, type Server } from './world.js';

const WRITERS = 64;

async function sealAndAppend(store: EventStore, { stream, events }: Tale<Draft>): Promise<void> {
  let prevHash = NO_HASH;
  for (const draft of events) {
    const event = sealEvent(draft, prevHash, keys);
    const [result] = await store.append([{ stream, expected: draft.revision - 1, events: [event] }]);
    if (result?.status !== 'ok') throw new Error('An append of the bench was refused.');
    prevHash = event.hash;
  }
}

/** Made ready at a time: what waits in memory for its sealing is little, as in life, and is not gone through by the collector. */
const PORTION = 500;

/** Microseconds of this process for an event: checked, encrypted, hashed, made text; with the garbage of it. */
function sealingCost(events: number): number {
  let microseconds = 0;
  for (let done = 0; done < events; done += PORTION) {
    const tales = drafts(PORTION);
    const from = process.cpuUsage();
    for (const tale of tales) sealed(tale);
    const { user, system } = process.cpuUsage(from);
    microseconds += user + system;
  }
  return microseconds / events;
}

/** Sealing and appending; the others are given what was sealed before. */
export async function measureWhole(server: Server, { rounds, scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('whole');
  await prepareRaw(world.pool);
  const peer = await openPeer(world);
  const n = 8_000 * scale;
  const { ours, raw, emmett, cost } = await alternate(rounds, {
    raw: async () => {
      const given = drafts(n).map(sealed);
      return perSecond(n, () => insertMany(world.pool, 1, given));
    },
    ours: async () => {
      const given = drafts(n);
      return perSecond(n, () => concurrently(WRITERS, given, (tale) => sealAndAppend(world.store, tale)));
    },
    emmett: async () => {
      const given = drafts(n / 4).map((tale) => peerTale(sealed(tale)));
      return perSecond(n / 4, () => concurrently(WRITERS, given, (tale) => peer.append(tale)));
    },
    cost: () => Promise.resolve(sealingCost(n)),
  });
  const told = { unit: 'ev/s', n };
  tell(compared({ ...told, line: 'whole: 64 writers that seal, against raw inserts of 100 a commit', goal: atLeast(0.55) }, ours, raw));
  tell(compared({ ...told, line: 'whole: 64 writers that seal, against emmett', goal: atLeast(4) }, ours, emmett));
  tell(alone({ line: 'whole: sealing an event', unit: 'us', n, goal: atMost(25) }, cost));
  await world.close();
}
