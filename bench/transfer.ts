import type { Append } from '../libs/event-sourcing/src/store.js';
import { exportLog, importLog, MemoryEventStore } from '../libs/event-sourcing/src/index.js';
import { copyEvents } from './copy.js';
import { alone, alternate, compared, type Figure } from './figures.js';
import { drafts, sealed } from './material.js';
import type { Effort } from './options.js';
import { perSecond, type Server, type World } from './world.js';

const EVENTS = 40_000;
const BATCH = 4_000;
/** So many streams are written to in turn. */
const STREAMS = 40;

/** The events of an import in batches: streams of ten events, told in turn. */
function batches(): Append[][] {
  const tales = drafts(EVENTS).map(sealed);
  const calls: Append[][] = [];
  for (let from = 0; from < tales.length; from += BATCH / 10) {
    const some = tales.slice(from, from + BATCH / 10);
    calls.push(
      some.map(({ stream, events }, s) => {
        const round = Math.floor(s / STREAMS) * STREAMS * 10;
        return { stream, expected: -1, events, sequence: events.map((_, i) => round + i * STREAMS + (s % STREAMS)) };
      }),
    );
  }
  return calls;
}

async function exported(calls: readonly Append[][]): Promise<Buffer[]> {
  const store = new MemoryEventStore();
  for (const call of calls) await store.append(call);
  const pieces: Buffer[] = [];
  await exportLog(store, { write: async (text) => void pieces.push(...cut(Buffer.from(text))) });
  return pieces;
}

/** As a file is read. */
function cut(bytes: Buffer): Buffer[] {
  const size = 128 * 1024;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

async function* pieces(all: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* all;
}

/** Writes a fresh log; how many events a second. */
async function written(server: Server, write: (world: World) => Promise<unknown>): Promise<number> {
  const world = await server.world('transfer');
  const speed = await perSecond(EVENTS, async () => void (await write(world)));
  await world.close();
  return speed;
}

async function exportedFrom(server: Server): Promise<number> {
  const world = await server.world('transfer');
  await each(batches(), (call) => world.store.append(call));
  const speed = await perSecond(EVENTS, async () => void (await exportLog(world.store, { write: async () => undefined })));
  await world.close();
  return speed;
}

/** Moving a log: how near the store's own append comes to COPY, and what reading and checking a file leaves of it. */
export async function measureTransfer(server: Server, { rounds }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const calls = batches();
  const file = await exported(calls);
  const checked = { dryRun: true };
  const figures = await alternate(Math.ceil(rounds / 2), {
    copy: () => written(server, ({ pool }) => each(calls, (call) => copyEvents(pool, call))),
    append: () => written(server, ({ store }) => each(calls, (call) => store.append(call))),
    whole: () => written(server, ({ store }) => importLog(store, pieces(file))),
    check: () => perSecond(EVENTS, async () => void (await importLog(new MemoryEventStore(), pieces(file), checked))),
    out: () => exportedFrom(server),
  });
  const told = { n: EVENTS, unit: 'ev/s' };
  tell(compared({ ...told, line: 'import: appends of 4,000 events, against COPY into the same tables' }, figures.append, figures.copy));
  tell(compared({ ...told, line: 'log import: read, checked and written, against COPY' }, figures.whole, figures.copy));
  tell(alone({ ...told, line: 'log import --dry-run: read and checked' }, figures.check));
  tell(alone({ ...told, line: 'log export' }, figures.out));
}

async function each(calls: readonly Append[][], write: (call: readonly Append[]) => Promise<unknown>): Promise<void> {
  for (const call of calls) await write(call);
}
