import { EVENT_COLUMNS } from '../libs/event-sourcing/src/stores/postgres/rows.js';
import { alternate, atLeast, compared, type Figure } from './figures.js';
import { filledStream, fillLog, LENGTH } from './history.js';
import { drafts, sealed } from './material.js';
import type { Effort } from './options.js';
import { perSecond, type Server, type World } from './world.js';

const FILLED = 100_000;
const LONG_STREAMS = 8;

/** Streams of 1,000 events, appended by hundreds. */
async function longStreams({ store }: World): Promise<string[]> {
  const tales = drafts(LONG_STREAMS * 1_000, 1_000).map(sealed);
  for (const { stream, events } of tales) {
    for (let from = 0; from < events.length; from += 100) {
      await store.append([{ stream, expected: from - 1, events: events.slice(from, from + 100) }]);
    }
  }
  await store.head();
  return tales.map(({ stream }) => stream);
}

/** One reader, stream after stream; the bare query gives the same columns as rows, nothing is made of them. */
export async function measureStreamReads(server: Server, { rounds, scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('reads');
  const { pool, store } = world;
  await fillLog(pool, FILLED);
  const thousands = await longStreams(world);
  const text = `SELECT ${EVENT_COLUMNS} FROM events e WHERE e.stream_id = $1 ORDER BY e.revision`;
  const measure = async (length: number, n: number, streamOf: (i: number) => string): Promise<void> => {
    const times = async (read: (stream: string) => Promise<number>): Promise<number> =>
      perSecond(n, async () => {
        for (let i = 0; i < n; i += 1) if ((await read(streamOf(i))) !== length) throw new Error(`A stream has not ${length} events.`);
      });
    const { ours, bare } = await alternate(rounds, {
      ours: () => times(async (stream) => (await store.readStream(stream)).events.length),
      bare: () => times(async (stream) => (await pool.query({ name: 'bare', text, values: [stream] })).rows.length),
    });
    const line = `reads: a stream of ${length.toLocaleString('en-US')}, against a bare query`;
    tell(compared({ line, unit: 'rd/s', n, goal: atLeast(0.9) }, ours, bare));
  };
  await measure(LENGTH, 2_000 * scale, (i) => filledStream((i * 7_919) % (FILLED / LENGTH)));
  await measure(1_000, 120 * scale, (i) => thousands[i % LONG_STREAMS]!);
  await world.close();
}
