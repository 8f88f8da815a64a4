import { sealEvent } from '../libs/event-sourcing/src/sealing/seal-event.js';
import { alternate, atMost, compared, median, type Figure } from './figures.js';
import { filledStream, fillLog, LENGTH } from './history.js';
import { draft, keys } from './material.js';
import type { Effort } from './options.js';
import type { Server, World } from './world.js';

interface Size {
  readonly events: number;
  readonly world: World;
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - from) / 1e6;
};

/** Any of the filled streams, all alike often. */
const someStream = ({ events }: Size): string => filledStream(Math.floor(Math.random() * (events / LENGTH)));

async function readOnce(size: Size): Promise<number> {
  const stream = someStream(size);
  return milliseconds(() => size.world.store.readStream(stream));
}

/** The append alone: what it is decided upon is read before. */
async function appendOnce(size: Size): Promise<number> {
  const stream = someStream(size);
  const { store } = size.world;
  const last = (await store.readStream(stream)).events.at(-1)!;
  const event = sealEvent(draft(stream, last.revision + 1), last.hash, keys);
  return milliseconds(() => store.append([{ stream, expected: last.revision, events: [event] }]));
}

async function middle(n: number, once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < n; i += 1) times.push(await once());
  return median(times);
}

/** Logs of each size side by side; the rounds go from one to the other. */
export async function measureGrowth(server: Server, { rounds, scale, growth }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const sizes: Size[] = [];
  for (const events of growth) {
    const world = await server.world(`growth_${events}`);
    await fillLog(world.pool, events);
    sizes.push({ events, world });
  }
  const n = 300 * scale;
  for (const [what, once] of [
    ['append to', appendOnce],
    ['read', readOnce],
  ] as const) {
    const works = Object.fromEntries(sizes.map((size) => [String(size.events), () => middle(n, () => once(size))]));
    const figures = await alternate(rounds, works);
    const smallest = figures[String(growth[0])]!;
    for (const { events } of sizes.slice(1)) {
      const line = `growth: ${what} a stream of ten, p50 among ${events.toLocaleString('en-US')} events, against 10,000`;
      const largest = events === growth.at(-1);
      tell(compared({ line, unit: 'ms', n, ...(largest && { goal: atMost(1.3) }) }, figures[String(events)]!, smallest));
    }
  }
  for (const { world } of sizes) await world.close();
}
