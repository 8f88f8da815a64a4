/** `npm run bench`: appends, commands, a bulk import and projections, each against a plain baseline in the same run. */
import 'reflect-metadata';
import {
  BulkWriter,
  createExecutor,
  Projector,
  START,
  uuidV7,
  type CommandExecutor,
  type Projection,
} from '../libs/event-sourcing/src/index.js';
import { chain } from '../test/event-sourcing/chain.js';
import { openNotebook, request, writeNote, type OpenNotebookInput } from '../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../test/event-sourcing/shelves.js';
import { concurrently, line, openWorld, perSecond, type World } from './world.js';

const COUNT = Number(process.env['BENCH_EVENTS'] ?? 4_000);
const BULK_PEOPLE = Math.max(1, Math.round(COUNT / 2));
const NOTES = 14;

const opening = (): ReturnType<typeof request<typeof openNotebook, OpenNotebookInput>> =>
  request(openNotebook, { shelf: 'housing', owner: 'Ada Example', subject: uuidV7() });

async function rawInserts({ pool }: World, writers: number): Promise<number> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS raw (id bigserial PRIMARY KEY, stream text, revision int, body json, UNIQUE (stream, revision))',
  );
  const body = JSON.stringify({ text: 'x'.repeat(800) });
  const text = 'INSERT INTO raw (stream, revision, body) VALUES ($1, 0, $2)';
  return perSecond(COUNT, () => concurrently(writers, COUNT, () => pool.query({ name: 'raw', text, values: [uuidV7(), body] })));
}

async function appends({ store }: World, writers: number): Promise<number> {
  const sealed = Array.from({ length: COUNT }, () => {
    const stream = `raw-${uuidV7()}`;
    return { stream, expected: -1, events: chain(stream, [{ data: { text: 'x'.repeat(300) } }]) };
  });
  return perSecond(COUNT, () => concurrently(writers, COUNT, (i) => store.append([sealed[i]!])));
}

async function commands(executor: CommandExecutor, writers: number): Promise<{ opened: number; noted: number }> {
  const streams: string[] = [];
  const open = async (): Promise<unknown> => streams.push((await executor.execute(opening())).streamId);
  const note = (i: number): Promise<unknown> =>
    executor.execute(request(writeNote, { text: 'in their own words' }, { streamId: streams[i % streams.length]! }));
  const opened = await perSecond(COUNT, () => concurrently(writers, COUNT, open));
  const noted = await perSecond(COUNT, () => concurrently(writers, COUNT, note));
  return { opened, noted };
}

async function bulkImport({ store, keys }: World): Promise<number> {
  const bulk = new BulkWriter({ store, keys });
  const imported = { recordedAt: '2026-01-01T00:00:00.000Z', batch: 'bench' };
  return perSecond(BULK_PEOPLE * (NOTES + 1), async () => {
    for (let person = 0; person < BULK_PEOPLE; person += 1) {
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
  await pool.query('DELETE FROM projection_checkpoints; DROP TABLE IF EXISTS notebook_card_v1, shelf_count_v1, open_notebook_v1 CASCADE');
  const projector = new Projector({ pool, dataSource, store, keys, projections });
  const rate = await perSecond(total, async () => {
    await projector.start();
    await projector.waitFor('all', await store.head(), 600_000);
  });
  await projector.stop();
  await dataSource.destroy();
  return rate;
}

const world = await openWorld('kernel');
const executor = createExecutor(world);
await rawInserts(world, 4);
for (const writers of [1, 16]) {
  const raw = { name: 'raw', rate: await rawInserts(world, writers) };
  line(`raw insert, ${writers} writer(s)`, raw.rate);
  line(`append, sealed before, ${writers} writer(s)`, await appends(world, writers), raw);
  const { opened, noted } = await commands(executor, writers);
  line(`command on a new person (look up, key, seal), ${writers} writer(s)`, opened, raw);
  line(`command on a known one (look up, fold, seal), ${writers} writer(s)`, noted, raw);
}
line('bulk import with decide and sealing', await bulkImport(world));
const total = (await world.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM events')).rows[0]!.n;
const read = { name: 'reading', rate: await readLog(world, total) };
line(`read and parse the log (${total} events)`, read.rate);
line('a projection from zero, with decryption', await project(world, [cards], total), read);
line('two projections, three tables, one versioned', await project(world, [cards, shelves], total), read);
await world.close();
