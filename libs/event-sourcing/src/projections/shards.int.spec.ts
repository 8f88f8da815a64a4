import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { notebookSteps, tellNotebooks } from '../../../../test/event-sourcing/notebook-steps.js';
import { cards, fixtureDataSource, NotebookCard } from '../../../../test/event-sourcing/shelves.js';
import { timeForAnother } from '../../../../test/event-sourcing/time-for-another.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Recorded } from '../event.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { change, on, type Projection } from '../projection.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { Projector } from './projector.js';

const LIMITS = process.env['THROUGHLINE_LONG'] ? { numRuns: 150, ms: 180_000 } : { numRuns: 8, ms: 8_000 };

/** With versions, which tell in what order a row became what it is. */
const history: Projection = {
  ...cards,
  versioned: [NotebookCard],
  on: {
    ...cards.on,
    NotebookClosed: on(({ stream }: Recorded) => [
      change(NotebookCard, { notebookId: stream.slice('notebook-'.length) }, (row) => row && { ...row, lastShelf: 'closed' }),
    ]),
  },
};

/** Tables of their own over a log that two share. */
class Reader {
  private projector: Projector | undefined;
  private constructor(
    private readonly database: TestDatabase,
    private readonly dataSource: DataSource,
    private readonly projection: Projection,
  ) {}

  static async open(projection: Projection): Promise<Reader> {
    const database = await testDatabase(migrated('log', logMigrations));
    return new Reader(database, await fixtureDataSource(database.url), projection);
  }

  /** A crash: the old one is not stopped first, and must lose its ownership without harm. */
  async restart(store: MemoryEventStore, keys: MemorySubjectKeys): Promise<void> {
    const old = this.projector;
    const { dataSource, projection } = this;
    this.projector = new Projector({ pool: this.database.pool, dataSource, store, keys, projections: [projection], pageSize: 3 });
    await this.projector.start();
    await old?.stop();
  }

  async rows(at: string): Promise<object[]> {
    expect((await this.projector!.waitFor('all', at, 20_000)).reached).toBe(true);
    const { rows } = await this.database.pool.query<object>('SELECT * FROM notebook_card_v1 ORDER BY notebook_id, known_from_position');
    return rows;
  }

  /** From a rebuild, shard by shard. */
  differences(): Promise<readonly object[]> {
    return this.projector!.compare();
  }

  async close(): Promise<void> {
    await this.projector?.stop();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

describe('a projection in shards', () => {
  const store = new MemoryEventStore();
  const keys = new MemorySubjectKeys();
  let whole: Reader;
  let divided: Reader;
  beforeAll(async () => {
    whole = await Reader.open(history);
    divided = await Reader.open({ ...history, shards: 3 });
    await whole.restart(store, keys);
  });
  afterAll(async () => {
    await whole.close();
    await divided.close();
  });

  it('has the very rows that it has in one, through crashes and erasures', async () => {
    const isTime = timeForAnother(LIMITS.ms);
    await fc.assert(
      fc.asyncProperty(notebookSteps, async (steps) => {
        if (!isTime()) return;
        await divided.restart(store, keys);
        await tellNotebooks({ store, keys }, steps, () => divided.restart(store, keys));
        const head = await store.head();
        const rows = await divided.rows(head);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows).toEqual(await whole.rows(head));
        expect(await divided.differences()).toEqual([]);
      }),
      { numRuns: LIMITS.numRuns, endOnFailure: true },
    );
  }, 240_000);
});
