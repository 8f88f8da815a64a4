import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { closeNotebook, notebook, openNotebook, request, writeNote, type NotebookEvent } from '../../../../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Recorded } from '../event.js';
import { createExecutor } from '../execution/executor.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { Refusal } from '../refusal.js';
import { Unsealer } from '../sealing/unseal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { START, type EventStore } from '../store.js';
import { Projector } from './projector.js';

/** What may happen to a handful of notebooks, and to the process that projects them. */
type Step =
  | { do: 'open'; which: number; shelf: number }
  | { do: 'write'; which: number; words: number; again: boolean }
  | { do: 'close'; which: number }
  | { do: 'crash' };

const which = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), which, shelf: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), which, words: fc.integer({ min: 1, max: 4 }), again: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
);
const steps = fc.array(step, { minLength: 1, maxLength: 40 });

/** Runs the steps as commands; refusals are part of life. */
async function run(store: EventStore, keys: MemorySubjectKeys, all: readonly Step[], crash: () => Promise<void>): Promise<string[]> {
  const executor = createExecutor({ store, keys });
  const subject = uuidV7();
  const ids: string[] = [];
  for (const one of all) {
    try {
      if (one.do === 'crash') await crash();
      else if (one.do === 'open')
        ids.push((await executor.execute(request(openNotebook, { shelf: `s${one.shelf}`, owner: 'Ada', subject }))).streamId);
      else if (ids.length > 0) await change(executor, one, ids[one.which % ids.length]!);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return ids;
}

async function change(
  executor: ReturnType<typeof createExecutor>,
  one: Exclude<Step, { do: 'open' | 'crash' }>,
  streamId: string,
): Promise<void> {
  if (one.do === 'close') await executor.execute(request(closeNotebook, { reason: 'x' }, { streamId }));
  else {
    const command = request(writeNote, { text: 'word '.repeat(one.words).trim() }, { streamId });
    await executor.execute(command);
    if (one.again) expect((await executor.execute(command)).replayed).toBe(true);
  }
}

async function foldBothWays(store: EventStore, keys: MemorySubjectKeys, ids: readonly string[]): Promise<void> {
  const unsealer = new Unsealer(keys, new Upcasters());
  const whole = await unsealer.unseal<NotebookEvent>((await store.readAll({ after: START, limit: 10_000 })).events);
  const fold = (events: readonly Recorded<NotebookEvent>[]) =>
    events.reduce((state, event) => notebook.evolve(state, event), notebook.initialState);
  for (const id of ids) {
    const stream = `notebook-${id}`;
    const own = await unsealer.unseal<NotebookEvent>((await store.readStream(stream)).events);
    expect(fold(own)).toEqual(fold(whole.filter((event) => event.stream === stream)));
  }
}

const runs = process.env['THROUGHLINE_LONG'] ? 200 : 8;

describe('whatever happens', () => {
  it('a stream folds alike by itself and out of the whole log (memory)', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const keys = new MemorySubjectKeys();
        const store = new MemoryEventStore();
        await foldBothWays(store, keys, await run(store, keys, all, async () => undefined));
      }),
      { numRuns: runs * 5 },
    );
  });

  describe('on PostgreSQL', () => {
    let database: TestDatabase;
    let dataSource: DataSource;
    beforeAll(async () => {
      database = await testDatabase(migrated('log', logMigrations));
      dataSource = await fixtureDataSource(database.url);
    });
    afterAll(async () => {
      await dataSource.destroy();
      await database.drop();
    });

    it('streams fold alike, and live projections equal those rebuilt from zero, through crashes', async () => {
      const keys = new MemorySubjectKeys();
      const store = new PostgresEventStore({ pool: database.pool });
      let projector: Projector | undefined;
      const restart = async (): Promise<void> => {
        // A crash: the old one is not stopped first, and must lose its ownership without harm.
        const old = projector;
        projector = new Projector({ pool: database.pool, dataSource, store, keys, projections: [cards, shelves], pageSize: 3 });
        await projector.start();
        await old?.stop();
      };
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          await restart();
          const ids = await run(store, keys, all, restart);
          expect((await projector!.waitFor('all', await store.head(), 20_000)).reached).toBe(true);
          await foldBothWays(store, keys, ids);
          expect(await projector!.compare()).toEqual([]);
        }),
        { numRuns: runs, endOnFailure: true },
      );
      await projector!.stop();
      await store.close();
    });
  });
});
