import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { notebookSteps, tellNotebooks } from '../../../../test/event-sourcing/notebook-steps.js';
import { fixtureDataSource } from '../../../../test/event-sourcing/shelves.js';
import { poisonedCards, poisonedShelves, type Poison } from '../../../../test/event-sourcing/poison.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import { Refusal } from '../refusal.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { Projector } from './projector.js';

/** What happens between two stretches of life: other code comes, somebody tries again, somebody answers. */
const turn = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('code' as const),
      words: fc.option(fc.integer({ min: 1, max: 4 })),
      third: fc.option(fc.nat(2)),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'retry' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'answer' as const }) },
);
const story = fc.array(fc.tuple(turn, notebookSteps), { minLength: 1, maxLength: 4 });

describe('whatever was parked, tried again and answered', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await fixtureDataSource(database.url);
    store = new PostgresEventStore({ pool: database.pool });
    store.start();
  });
  afterEach(async () => {
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  it('rows equal a rebuild once everything can be applied', async () => {
    const keys = new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 7) });
    const poison: Poison = {};
    const projections = [poisonedCards(poison), poisonedShelves(poison)];
    const projector = new Projector({ pool: database.pool, dataSource, store, keys, projections });
    const helper = new Projector({ pool: database.pool, dataSource, store, keys, projections });
    await projector.start();
    const retryAll = async (): Promise<void> => {
      const { items } = await helper.parked.list();
      for (const name of new Set(items.map(({ projection }) => projection))) {
        await unlessRefused(helper.parked.retry(name, 'all'));
      }
    };
    try {
      await fc.assert(
        fc.asyncProperty(story, async (turns) => {
          for (const [one, steps] of turns) {
            if (one.do === 'retry') await retryAll();
            if (one.do === 'answer') await answerOne();
            if (one.do === 'code') await otherCode(one.words ?? undefined, one.third ?? undefined);
            await tellNotebooks({ store, keys }, steps, () => Promise.resolve());
            await projector.waitFor('all', await store.head(), 10_000);
          }
          await otherCode(undefined, undefined);
          await retryAll();
          expect((await helper.parked.list()).total).toBe(0);
          expect(await projector.compare()).toEqual([]);
        }),
        { numRuns: 12 },
      );
    } finally {
      await projector.stop();
      await helper.stop();
    }

    /** Code that fails at other events. */
    async function otherCode(words: number | undefined, third: number | undefined): Promise<void> {
      await projector.waitFor('all', await store.head(), 10_000);
      Object.assign(poison, { words, third });
    }

    async function answerOne(): Promise<void> {
      const [item] = (await helper.parked.list()).items;
      if (item) await unlessRefused(helper.parked.answer({ ...item, reason: 'cannot-be-repaired', by: 'somebody' }));
    }
  });
});

/** Code that cannot apply what was applied before changes no row, and says so; an answer is kept and counts at the next try. */
async function unlessRefused(attempt: Promise<unknown>): Promise<void> {
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
