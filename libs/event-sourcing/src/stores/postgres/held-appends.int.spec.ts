import type pg from 'pg';
import { chain, first } from '../../../../../test/event-sourcing/chain.js';
import { eventually } from '../../../../../test/event-sourcing/eventually.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import type { Append } from '../../store.js';
import { callForMany, callForOne } from './append-call.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

const name = (): string => `held-${uuidV7()}`;

/** The next event of a stream that {@link first} began. */
const next = ({ stream, events }: Append): Append => ({
  stream,
  expected: events.length - 1,
  events: chain(stream, [{}], { revision: events.length - 1, hash: events.at(-1)!.hash }),
});

describe('an append that is held up', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let held: pg.PoolClient;
  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    store = new PostgresEventStore({ pool: database.pool });
    held = await database.pool.connect();
    held.on('error', () => undefined);
    await held.query('BEGIN');
  });
  afterEach(async () => {
    held.release(true);
    await store.close();
    await database.drop();
  });

  it('shows in the health of the log while its transaction idles, and no longer than that', async () => {
    expect(await store.health()).toMatchObject({ waitingMs: 0, blocking: null });
    const { rows } = await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await held.query(callForMany([first(name())]));
    await store.append([first(name())]);
    await eventually(async () => (await store.health()).waitingMs > 0);
    const health = await store.health();
    expect(health.blocking).toMatchObject({ pid: rows[0]!.pid, state: 'idle in transaction' });
    expect(health.last > health.settled).toBe(true);
    await held.query('ROLLBACK');
    await eventually(async () => (await store.health()).waitingMs === 0);
    expect((await store.health()).blocking).toBeNull();
  });

  it.each(['one', 'many'] as const)('may neither idle in its transaction nor go on for ever, whoever began it (%s)', async (way) => {
    const limits = async (): Promise<unknown> =>
      (
        await held.query(
          "SELECT current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('transaction_timeout') AS all",
        )
      ).rows[0];
    expect(await limits()).toEqual({ idle: '0', all: '0' });
    const append = first(name());
    await held.query(way === 'one' ? callForOne([append])! : callForMany([append]));
    expect(await limits()).toEqual({ idle: '30s', all: '1min' });
    await held.query('COMMIT');
    expect(await limits()).toEqual({ idle: '0', all: '0' });
  });

  it('does not hold up those that came with it in a batch', async () => {
    const [stuck, ...others] = Array.from({ length: 8 }, () => first(name()));
    await store.append([stuck!, ...others]);
    await held.query(callForMany([next(stuck!)]));
    const waiting = store.append([next(stuck!)]);
    const done = await Promise.all(others.map((append) => store.append([next(append)])));
    expect(done.flat().map(({ status }) => status)).toEqual(others.map(() => 'ok'));
    await held.query('ROLLBACK');
    expect((await waiting)[0]).toMatchObject({ status: 'ok', revision: 1 });
  });

  it('is told of each in a call of which some win, some lose and some are there already', async () => {
    await held.query('ROLLBACK');
    const [a, b, c] = [first(name(), 2), first(name()), first(name(), 2)];
    await store.append([a, b]);
    const [moved, again, fresh] = await store.append([{ ...next(b), expected: 4 }, a, c]);
    expect(moved).toEqual({ status: 'conflict', actual: 0 });
    expect(again).toMatchObject({ status: 'duplicate', revision: 1 });
    const positions = ['00000000000000000004', '00000000000000000005'];
    expect(fresh).toMatchObject({ status: 'ok', revision: 1, positions });
    expect((await store.readStream(c.stream)).events.map(({ position }) => position)).toEqual(positions);
  });

  it('never waits in a ring: batches of the same streams in any order', async () => {
    await held.query('ROLLBACK');
    let heads = Array.from({ length: 12 }, () => first(name()));
    await store.append(heads);
    for (let round = 0; round < 10; round += 1) {
      const step = heads.map(next);
      const rivals = [step, [...step].reverse(), step.slice(3), step.slice(0, 9).reverse()];
      await Promise.all(rivals.map((batch) => store.append(batch.map((append) => ({ ...append, events: append.events })))));
      heads = step.map((append) => ({
        ...append,
        events: [...heads.find(({ stream }) => stream === append.stream)!.events, ...append.events],
      }));
    }
    const { rows } = await database.pool.query<{ n: number }>(
      'SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(rows[0]!.n).toBe(0);
  });
});
