import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { openNotebook, request } from '../../../../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createExecutor } from '../execution/executor.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import type { Reaction } from '../projection.js';
import type { LogPage, ReadAllOptions } from '../store.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { BeyondLog } from './beyond-log.js';
import { Projector } from './projector.js';

/** A log that was restored: it ends at an earlier position. */
class RestoredStore extends MemoryEventStore {
  end: string | undefined;

  override head(): Promise<string> {
    return this.end === undefined ? super.head() : Promise.resolve(this.end);
  }

  override async readAll(options: ReadAllOptions): Promise<LogPage> {
    if (this.end === undefined) return super.readAll(options);
    if (options.after >= this.end) return { events: [], next: options.after, caughtUp: true };
    return super.readAll({ ...options, asOf: { position: this.end } });
  }
}

const greet: Reaction = { name: 'greet', on: {} };

describe('a log that ends before a checkpoint', () => {
  const keys = new MemorySubjectKeys();
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: RestoredStore;
  let told: unknown[];
  let running: Projector;
  let elsewhere: Projector;

  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await fixtureDataSource(database.url);
    store = new RestoredStore();
    told = [];
    running = made();
    elsewhere = made();
  });
  afterEach(async () => {
    await running.stop();
    await dataSource.destroy();
    await database.drop();
  });

  function made(): Projector {
    const executor = createExecutor({ store, keys });
    const onError = (_name: string, error: unknown): void => void told.push(error);
    return new Projector({
      pool: database.pool,
      dataSource,
      store,
      keys,
      projections: [cards],
      reactions: [greet],
      executor,
      onError,
      leaseMs: 250,
    });
  }

  async function open(): Promise<string> {
    const executor = createExecutor({ store, keys });
    return (await executor.execute(request(openNotebook, { shelf: 's', owner: 'Ada', subject: uuidV7() }))).position;
  }

  const errors = async (): Promise<string[]> => (await elsewhere.status()).map(({ name, error }) => `${name}: ${error}`);
  const cardCount = async (): Promise<number> =>
    (await database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM notebook_card')).rows[0]!.n;

  /** Waits for so many signs of life of the worker. */
  async function beats(count: number): Promise<void> {
    const seen = new Set<string>();
    await eventually(async () => {
      const { rows } = await database.pool.query<{ at: string }>('SELECT seen_at::text AS at FROM projection_workers');
      for (const { at } of rows) seen.add(at);
      return seen.size > count;
    });
  }

  it.each(['cards', 'reaction:greet'])('is not followed by %s from the start on: it says so, and changes nothing', async (name) => {
    await open();
    await running.prepare();
    await database.pool.query('UPDATE projection_checkpoints SET position = $1 WHERE projection = $2', ['9'.padStart(20, '0'), name]);
    await expect(running.start()).rejects.toThrow(BeyondLog);
    await expect(running.start()).rejects.toThrow(
      new RegExp(`The log ends at 0+1, before the checkpoint 0+9 of ${name}: it was restored from an older copy`),
    );
    expect(await cardCount()).toBe(0);
    expect((await elsewhere.status()).map(({ position }) => position)).toContain('9'.padStart(20, '0'));
  });

  it('holds up what ran on it, shows so in every process, is told of once, and stays so when the log has grown again', async () => {
    await running.start();
    const [first, last] = [await open(), await open()];
    await running.waitFor('all', last, 20_000);
    expect((await running.waitForReactions(last, 20_000)).reached).toBe(true);
    store.end = first;
    await eventually(async () => String(await errors()) === 'cards: beyond-log,reaction:greet: beyond-log');
    store.end = undefined;
    const grown = await open();
    await beats(5);
    expect(await errors()).toEqual(['cards: beyond-log', 'reaction:greet: beyond-log']);
    expect((await elsewhere.status()).map(({ position }) => position)).toEqual([last, last]);
    expect(told.filter((error) => error instanceof BeyondLog)).toHaveLength(2);
    expect(await cardCount()).toBe(2);
    // A person has looked, and the whole log is back: a new start goes on where it was.
    await running.stop();
    running = made();
    await running.start();
    expect((await running.waitFor('all', grown, 20_000)).reached).toBe(true);
    await eventually(async () => String(await errors()) === 'cards: undefined,reaction:greet: undefined');
    expect(await cardCount()).toBe(3);
  });
});
