import pg from 'pg';
import type { DataSource } from 'typeorm';
import { treating } from '../../../../test/chaos/broken/pools.js';
import { Proxy } from '../../../../test/chaos/proxy.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { CommandExecutor } from '../execute.js';
import { createExecutor } from '../execution/executor.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import type { Reaction } from '../projection.js';
import { START } from '../store.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { Checkpoints, OwnershipLost } from './checkpoints.js';
import { Leases } from './leases.js';
import { Projector } from './projector.js';
import { transact } from './transact.js';

/** Seven units: five shards, one projection, one reaction. */
const projections = [{ ...cards, shards: 5 }, shelves];
const reactions: readonly Reaction[] = [{ name: 'nothing', on: {} }];
const UNITS = 7;
/** Longer than any test: who takes over before has not waited for it. */
const LONG = 300_000;

/** A projecting process, and the network between it and the database. */
interface Process {
  readonly projector: Projector;
  readonly proxy: Proxy;
  readonly errors: unknown[];
  end(): Promise<void>;
}

describe('several processes at the same projections', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;
  let executor: CommandExecutor;
  let processes: Process[];
  const keys = new MemorySubjectKeys();

  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await fixtureDataSource(database.url);
    store = new PostgresEventStore({ pool: database.pool });
    store.start();
    executor = createExecutor({ store, keys });
    processes = [];
  });
  afterEach(async () => {
    for (const process of processes) await process.end();
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  async function begin(leaseMs: number, through: (pool: pg.Pool) => pg.Pool = (pool) => pool): Promise<Process> {
    const proxy = new Proxy(Number(new URL(database.url).port));
    await proxy.listen();
    const url = new URL(database.url);
    url.port = String(proxy.port);
    const pool = new pg.Pool({ connectionString: url.href, max: 8, query_timeout: 3_000, connectionTimeoutMillis: 1_000 });
    pool.on('error', () => undefined);
    const errors: unknown[] = [];
    const onError = (_name: string, error: unknown): void => void errors.push(error);
    const parts = { pool: through(pool), dataSource, store, keys, projections, reactions, executor, leaseMs, onError };
    const projector = new Projector({ ...parts, pageSize: 5 });
    const end = async (): Promise<void> => {
      await projector.stop().catch(() => undefined);
      proxy.close();
      await pool.end();
    };
    const process = { projector, proxy, errors, end };
    processes.push(process);
    await projector.start();
    return process;
  }

  /** How many units each owner has; those of nobody under ''. */
  async function owners(): Promise<Record<string, number>> {
    const { rows } = await database.pool.query<{ owner: string; units: number }>(
      "SELECT coalesce(owner, '') AS owner, count(*)::int AS units FROM projection_checkpoints GROUP BY 1",
    );
    return Object.fromEntries(rows.map(({ owner, units }) => [owner, units]));
  }

  /** Waits until everything is shared out so; answers with who has it. */
  async function settledAs(wanted: readonly number[]): Promise<string[]> {
    let found: Record<string, number> = {};
    await eventually(async () => {
      found = await owners();
      return !('' in found) && String(Object.values(found).sort()) === String(wanted);
    });
    return Object.keys(found);
  }

  const only = async (): Promise<string> => (await settledAs([UNITS]))[0]!;

  async function tell(notebooks: number): Promise<string> {
    for (let i = 0; i < notebooks; i += 1) {
      const { streamId } = await executor.execute(request(openNotebook, { shelf: `s${i % 3}`, owner: 'Ada', subject: uuidV7() }));
      await executor.execute(request(writeNote, { text: 'one two three' }, { streamId }));
    }
    return store.head();
  }

  const shownBy = async ({ projector }: Process, position: string): Promise<void> => {
    expect(await projector.waitFor('all', position, 30_000)).toEqual({ reached: true, position });
    expect(await projector.compare()).toEqual([]);
  };

  it('each takes a share, one who comes later too, and each sees what all have done', async () => {
    const [a, b] = [await begin(LONG), await begin(LONG)];
    await settledAs([3, 4]);
    const c = await begin(LONG);
    await settledAs([1, 3, 3]);
    const position = await tell(12);
    for (const process of [a, b, c]) await shownBy(process, position);
    const told = new Set((await c.projector.status()).map(({ owner }) => owner));
    expect(told.size).toBe(3);
  });

  it('one that is stopped hands over at once', async () => {
    const [a, b] = [await begin(LONG), await begin(LONG)];
    await settledAs([3, 4]);
    await a.projector.stop();
    await settledAs([UNITS]);
    await shownBy(b, await tell(4));
  });

  it('one whose connections are gone is followed at once, long before its lease has run out', async () => {
    const a = await begin(LONG);
    const dead = await only();
    a.proxy.close();
    const b = await begin(LONG);
    await eventually(async () => (await only()) !== dead);
    await shownBy(b, await tell(4));
  });

  it('one that is cut off without a word is followed when its lease has run out, and comes back for a share', async () => {
    const a = await begin(1_000);
    const first = await only();
    await tell(3);
    const b = await begin(1_000);
    await settledAs([3, 4]);
    a.proxy.openHole();
    await eventually(async () => (await only()) !== first);
    await shownBy(b, await tell(6));
    a.proxy.closeHole();
    expect(await settledAs([3, 4])).toContain(first);
    await shownBy(b, await tell(6));
  });

  it('one that was held up before a batch cannot write it any more, and comes back for a share', async () => {
    const held: (() => void)[] = [];
    let holding = false;
    const a = await begin(1_000, (pool) =>
      treating(pool, async (text, _args, pass) => {
        if (holding && text.startsWith('BEGIN')) await new Promise<void>((resolve) => held.push(resolve));
        return pass();
      }),
    );
    const first = await only();
    await shownBy(a, await tell(2));
    holding = true;
    await tell(1);
    await eventually(() => held.length > 0);
    // As a process that was stopped: its heart cannot be heard either, for longer than a lease.
    a.proxy.deafen();
    const b = await begin(1_000);
    await eventually(async () => !(first in (await owners())));
    await shownBy(b, await tell(3));
    holding = false;
    for (const goOn of held) goOn();
    await eventually(() => a.errors.some((error) => error instanceof OwnershipLost));
    expect(await settledAs([3, 4])).toContain(first);
    await shownBy(b, await tell(3));
  });

  it('a unit is given to one at a time, and an older fence is refused, alone and among others', async () => {
    const checkpoints = new Checkpoints(database.pool);
    const unit = { projection: 'cards', version: 1, build: 1, shard: 0 };
    const other = { ...unit, shard: 1 };
    for (const one of [unit, other]) await checkpoints.prepare(one);
    const [before, after] = [new Leases(database.pool, LONG, () => undefined), new Leases(database.pool, LONG, () => undefined)];
    const both = await Promise.all([before.claim([unit, other], false), after.claim([unit, other], false)]);
    expect(both.flat()).toHaveLength(2);
    const all = both.flat().map(({ claim }) => claim);
    await database.pool.query("UPDATE projection_checkpoints SET lease_until = clock_timestamp() - interval '1 second' WHERE shard = 0");
    const [taken] = await after.claim([unit], false);
    const old = all.find(({ shard }) => shard === 0)!;
    const kept = all.find(({ shard }) => shard === 1)!;
    const move = { from: START, to: '1'.padStart(20, '0') };
    const results = await Promise.allSettled([checkpoints.advance(old, move), checkpoints.advance(kept, move)]);
    expect(results).toMatchObject([{ status: 'rejected', reason: { code: 'ownership-lost' } }, { status: 'fulfilled' }]);
    await expect(transact(database.pool, (client) => checkpoints.moveTo(client, old, move))).rejects.toThrow(OwnershipLost);
    await expect(checkpoints.placeOf(old)).rejects.toThrow(OwnershipLost);
    expect(await transact(database.pool, (client) => checkpoints.moveTo(client, taken!.claim, move))).toBeDefined();
  });
});
