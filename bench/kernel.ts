import {
  BulkWriter,
  createExecutor,
  Projector,
  START,
  uuidV7,
  type CommandExecutor,
  type Projection,
} from '../libs/event-sourcing/src/index.js';
import { openNotebook, request, writeNote, type OpenNotebookInput } from '../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../test/event-sourcing/shelves.js';
import { alone, compared, type Figure } from './figures.js';
import type { Effort } from './options.js';
import { concurrently, perSecond, type Server, type World } from './world.js';

const NOTES = 14;

const opening = (): ReturnType<typeof request<typeof openNotebook, OpenNotebookInput>> =>
  request(openNotebook, { shelf: 'housing', owner: 'Ada Example', subject: uuidV7() });

async function commands(executor: CommandExecutor, writers: number, n: number): Promise<{ opened: number; noted: number }> {
  const streams: string[] = [];
  const tasks = Array.from({ length: n }, (_, i) => i);
  const open = async (): Promise<unknown> => streams.push((await executor.execute(opening())).streamId);
  const note = (i: number): Promise<unknown> =>
    executor.execute(request(writeNote, { text: 'in their own words' }, { streamId: streams[i % streams.length]! }));
  const opened = await perSecond(n, () => concurrently(writers, tasks, open));
  const noted = await perSecond(n, () => concurrently(writers, tasks, note));
  return { opened, noted };
}

async function bulkImport({ store, keys }: World, people: number): Promise<number> {
  const bulk = new BulkWriter({ store, keys });
  const imported = { recordedAt: '2026-01-01T00:00:00.000Z', batch: 'bench' };
  return perSecond(people * (NOTES + 1), async () => {
    for (let person = 0; person < people; person += 1) {
      const { streamId } = await bulk.execute({ ...opening(), imported });
      for (let note = 0; note < NOTES; note += 1) {
        await bulk.execute({ ...request(writeNote, { text: 'in their own words, as told on the phone' }, { streamId }), imported });
      }
    }
    await bulk.flush();
  });
}

async function readLog({ store }: World, total: number): Promise<number> {
  return perSecond(total, async () => {
    for (let after = START; ;) {
      const page = await store.readAll({ after, limit: 1_000 });
      for (const event of page.events) JSON.parse(event.data);
      after = page.next;
      if (page.caughtUp) return;
    }
  });
}

async function project({ pool, url, store, keys }: World, projections: readonly Projection[], total: number): Promise<number> {
  const dataSource = await fixtureDataSource(url);
  await pool.query(
    'DELETE FROM projection_checkpoints; DELETE FROM projection_builds; DROP TABLE IF EXISTS notebook_card_v1, shelf_count_v1, open_notebook_v1 CASCADE',
  );
  const projector = new Projector({ pool, dataSource, store, keys, projections });
  const rate = await perSecond(total, async () => {
    await projector.start();
    await projector.waitFor('all', await store.head(), 600_000);
  });
  await projector.stop();
  await dataSource.destroy();
  return rate;
}

/** What is built on the store; these lines tell and have no goals. One round: they are slow and only to be seen. */
export async function measureKernel(server: Server, { scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('kernel');
  const executor = createExecutor(world);
  const n = 2_000 * scale;
  await commands(executor, 4, 200);
  for (const writers of [1, 16]) {
    const { opened, noted } = await commands(executor, writers, n);
    tell(alone({ line: `kernel: a command on a new person, ${writers} at once`, unit: 'cmd/s', n }, [opened]));
    tell(alone({ line: `kernel: a command on a known one, ${writers} at once`, unit: 'cmd/s', n }, [noted]));
  }
  tell(alone({ line: 'kernel: bulk import with decide and sealing', unit: 'ev/s', n: n * 5 }, [await bulkImport(world, n / 3)]));
  const total = (await world.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM events')).rows[0]!.n;
  const read = await readLog(world, total);
  const rates = [await project(world, [cards], total), await project(world, [cards, shelves], total)];
  const told = { unit: 'ev/s', n: total };
  tell(compared({ ...told, line: 'kernel: a projection from zero, against reading and parsing' }, [rates[0]!], [read]));
  tell(compared({ ...told, line: 'kernel: two projections, three tables, one versioned' }, [rates[1]!], [read]));
  await world.close();
}
