import fc from 'fast-check';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { notebookSteps, tellNotebooks } from '../../../../test/event-sourcing/notebook-steps.js';
import { poisonedCards, type Poison } from '../../../../test/event-sourcing/poison.js';
import { NotebookCard } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import type { Projection } from '../projection.js';
import { Refusal } from '../refusal.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { countsIn, type Tally } from '../tally.js';
import { Projector } from './projector.js';

const LIMITS = { numRuns: process.env['THROUGHLINE_LONG'] ? 40 : 3 };

/** How many notebooks of a shelf hold so many notes. */
@Entity({ name: 'card_tally' })
class CardTally {
  @PrimaryColumn({ type: 'text' })
  shelf: string;

  @Column({ type: 'text' })
  members: string;
}

const COUNTED = `coalesce("lastShelf", '') AS shelf, CASE WHEN notes % 2 = 0 THEN 'even' ELSE 'odd' END AS kind, notes AS size,
  count(*)::integer AS members`;
const byShelf: Tally = {
  entity: CardTally,
  margins: [['shelf'], []],
  cells: ({ rows, touched }) =>
    `SELECT ${COUNTED} FROM ${rows(NotebookCard)} c WHERE c.notebook_id = ANY (${touched(NotebookCard)}) GROUP BY 1, 2, 3`,
};

const talliedCards = (poison: Poison, versioned: boolean): Projection => ({
  ...poisonedCards(poison),
  entities: [NotebookCard, CardTally],
  ...(versioned && { versioned: [NotebookCard] }),
  tallies: [byShelf],
});

const turn = fc.record({
  words: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  third: fc.option(fc.nat(2), { nil: undefined }),
  tooLong: fc.option(fc.constantFrom('shelf 0', 'shelf 1', 'shelf 2'), { nil: undefined }),
  retry: fc.boolean(),
  restart: fc.boolean(),
});
const story = fc.array(fc.tuple(turn, notebookSteps), { minLength: 1, maxLength: 4 });

describe.each([false, true])('a tally (of rows with versions: %p)', (versioned) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await new DataSource({ type: 'postgres', url: database.url, entities: [NotebookCard, CardTally] }).initialize();
    store = new PostgresEventStore({ pool: database.pool });
    store.start();
  });
  afterAll(async () => {
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  const sorted = (cells: readonly object[]): readonly string[] => cells.map((cell) => JSON.stringify(cell)).sort();

  async function counted(): Promise<readonly string[]> {
    const { rows } = await database.pool.query<CardTally>('SELECT shelf, members FROM card_tally');
    const kinds = rows.flatMap(({ shelf, members }) => Object.entries(countsIn(members)).map(([kind, list]) => ({ shelf, kind, list })));
    return sorted(
      kinds.flatMap(({ shelf, kind, list }) =>
        list.flatMap((size, i) => (i % 2 === 0 ? [{ shelf, kind, size, members: list[i + 1]! }] : [])),
      ),
    );
  }

  async function byHand(): Promise<readonly string[]> {
    const rows = `notebook_card ${versioned ? 'WHERE known_to_position IS NULL' : ''}`;
    const cells = `SELECT ${COUNTED} FROM ${rows} GROUP BY 1, 2, 3`;
    const sums = `SELECT '*', kind, size, sum(members)::integer FROM (${cells}) cells GROUP BY 2, 3`;
    return sorted((await database.pool.query<object>(`${cells} UNION ALL ${sums}`)).rows);
  }

  it('says what counting the rows says, through crashes, waiting rows and other tries, and equals a rebuild', async () => {
    const keys = new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 7) });
    const poison: Poison = {};
    const options = { pool: database.pool, dataSource, store, keys, projections: [talliedCards(poison, versioned)], pageSize: 3 };
    let projector = new Projector(options);
    await projector.start();
    const settled = async (): Promise<void> => {
      expect((await projector.waitFor('all', await store.head(), 10_000)).reached).toBe(true);
      expect(await counted()).toEqual(await byHand());
    };
    const retry = (): Promise<unknown> =>
      projector.parked.retry('cards', 'all').catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
    /** The old one is not stopped first. */
    async function restart(): Promise<void> {
      const old = projector;
      projector = new Projector(options);
      await projector.start();
      await old.stop();
    }
    await fc.assert(
      fc.asyncProperty(story, async (turns) => {
        for (const [{ retry: again, restart: crash, ...code }, steps] of turns) {
          await settled();
          Object.assign(poison, code);
          if (again) await retry();
          if (crash) await restart();
          await tellNotebooks({ store, keys }, steps, () => Promise.resolve());
          await settled();
        }
        Object.assign(poison, { words: undefined, third: undefined, tooLong: undefined });
        await retry();
        await settled();
        expect(await projector.compare()).toEqual([]);
      }),
      LIMITS,
    );
    expect((await counted()).join()).toContain('"*"');
    await projector.stop();
  }, 120_000);
});
