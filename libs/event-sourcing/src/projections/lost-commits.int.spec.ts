import type { DataSource } from 'typeorm';
import { treating } from '../../../../test/chaos/broken/pools.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createExecutor } from '../execution/executor.js';
import type { CommandExecutor } from '../execute.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { Projector } from './projector.js';

describe('what a projection has committed, and then is not so', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;
  let executor: CommandExecutor;
  let projector: Projector;
  let loseAnswer: boolean;

  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await fixtureDataSource(database.url);
    store = new PostgresEventStore({ pool: database.pool });
    const keys = new MemorySubjectKeys();
    executor = createExecutor({ store, keys });
    loseAnswer = false;
    const pool = treating(database.pool, async (text, _args, pass) => {
      const answer = await pass();
      if (text !== 'COMMIT' || !loseAnswer) return answer;
      loseAnswer = false;
      throw new Error('Connection terminated unexpectedly');
    });
    projector = new Projector({ pool, dataSource, store, keys, projections: [cards, shelves] });
    await projector.start();
  });
  afterEach(async () => {
    await projector.stop();
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  async function opened(): Promise<string> {
    return (await executor.execute(request(openNotebook, { shelf: 'housing', owner: 'Ada', subject: uuidV7() }))).streamId;
  }

  async function shown(streamId: string): Promise<void> {
    await executor.execute(request(writeNote, { text: 'one two' }, { streamId }));
    expect((await projector.waitFor('all', await store.head(), 20_000)).reached).toBe(true);
  }

  it('is not applied again when only the answer to COMMIT was lost', async () => {
    const notebook = await opened();
    await shown(notebook);
    for (let i = 0; i < 3; i += 1) {
      loseAnswer = true;
      await shown(notebook);
      await eventually(() => !loseAnswer);
      await shown(notebook);
    }
    expect(await projector.compare()).toEqual([]);
  });

  it('is applied again when a crash of the server has taken it back, rows and checkpoint alike', async () => {
    await shown(await opened());
    const { rows } = await database.pool.query<{ table: string }>(
      `SELECT quote_ident(tablename) AS table FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^(notebook_card|shelf_count|open_notebook)'`,
    );
    await database.pool.query(
      `BEGIN; TRUNCATE ${rows.map(({ table }) => table).join(', ')}; UPDATE projection_checkpoints SET position = repeat('0', 20); COMMIT`,
    );
    await shown(await opened());
    expect(await projector.compare()).toEqual([]);
  });
});
