import { closeNotebook, openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { CommandExecutor } from '../execute.js';
import { uuidV7 } from '../ids.js';
import { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { verifyLog } from '../verify.js';
import { BulkWriter } from './bulk-writer.js';
import { createExecutor } from './executor.js';

describe('commands on PostgreSQL', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let keys: PostgresSubjectKeys;
  const opened: PostgresEventStore[] = [];
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    keys = new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 3) });
    store = anotherProcess().store;
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
    await database.drop();
  });

  /** As another process would have it: an executor and a store of its own. */
  function anotherProcess(): { executor: CommandExecutor; store: PostgresEventStore } {
    const own = new PostgresEventStore({ pool: database.pool });
    opened.push(own);
    return { executor: createExecutor({ store: own, keys, maxOutages: 50 }), store: own };
  }

  const opening = () => request(openNotebook, { shelf: 'housing', owner: 'Ada', subject: uuidV7() });

  it('makes one stream when a creating command is sent many times at once to several processes', async () => {
    const command = opening();
    const executors = [anotherProcess(), anotherProcess(), anotherProcess()].map(({ executor }) => executor);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => executors[i % 3]!.execute(command)));
    expect(new Set(answers.map((answer) => `${answer.streamId} ${answer.position}`)).size).toBe(1);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
  });

  it('lets writers of several processes who commute all succeed on one stream, and loses none', async () => {
    const { executor } = anotherProcess();
    const { streamId } = await executor.execute(opening());
    const executors = [executor, anotherProcess().executor, anotherProcess().executor];
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => executors[i % 3]!.execute(request(writeNote, { text: `note ${i}` }, { streamId }))),
    );
    expect((await store.readStream(`notebook-${streamId}`)).events).toHaveLength(61);
  });

  it('tells exactly one of two who saw the same what they wanted to change', async () => {
    const { executor } = anotherProcess();
    const { streamId } = await executor.execute(opening());
    const both = await Promise.allSettled(
      [executor, anotherProcess().executor].map((one) => one.execute(request(writeNote, { text: 'mine', expectedNotes: 0 }, { streamId }))),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { kind: 'moved' } });
  });

  it('does each command once while sessions are killed', async () => {
    const { executor } = anotherProcess();
    const { streamId } = await executor.execute(opening());
    const stop = new AbortController();
    const attacker = (async () => {
      while (!stop.signal.aborted) {
        const victims =
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%append_to_log%' AND pid <> pg_backend_pid() AND datname = current_database()";
        await database.pool.query(victims).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    })();
    const commands = Array.from({ length: 40 }, (_, i) => request(writeNote, { text: `note ${i}` }, { streamId }));
    const answers = await Promise.all(commands.map((command) => executor.execute(command)));
    stop.abort();
    await attacker;
    const { events } = await store.readStream(`notebook-${streamId}`);
    expect(events).toHaveLength(41);
    expect(new Set(answers.map((answer) => answer.position)).size).toBe(40);
  });

  it('imports in bulk, and commands go on from there', async () => {
    const writer = new BulkWriter({ store, keys, batchSize: 100 });
    const imported = { recordedAt: '2025-01-01T10:00:00.000Z', batch: 'spec' };
    const ids: string[] = [];
    for (let i = 0; i < 50; i += 1) {
      const { streamId } = await writer.execute({ ...opening(), imported });
      ids.push(streamId);
      for (let note = 0; note < 4; note += 1) await writer.execute({ ...request(writeNote, { text: 'a' }, { streamId }), imported });
    }
    await writer.flush();
    const { executor } = anotherProcess();
    const closed = await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId: ids[7]! }));
    expect(closed.revision).toBe(5);
    expect((await verifyLog(store)).broken).toEqual([]);
  });
});
