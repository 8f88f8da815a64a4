import pg from 'pg';
import { Proxy } from '../../../../../test/chaos/proxy.js';
import { first } from '../../../../../test/event-sourcing/chain.js';
import { eventually } from '../../../../../test/event-sourcing/eventually.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

/** Backends that listen, by their process. */
const LISTENING = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'listens'";

describe('hearing of what other processes write', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  let writer: PostgresEventStore;
  let grown = 0;
  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    proxy = new Proxy(Number(new URL(database.url).port));
    await proxy.listen();
    const url = new URL(database.url);
    url.port = String(proxy.port);
    pool = new pg.Pool({ connectionString: url.href, application_name: 'listens', max: 2 });
    pool.on('error', () => undefined);
    // It looks for itself once an hour: what it learns here, it was told.
    store = new PostgresEventStore({ pool, pollMs: 3_600_000 });
    store.start();
    writer = new PostgresEventStore({ pool: database.pool });
    grown = 0;
    store.onGrowth(() => (grown += 1));
    await eventually(async () => (await listeners()).length > 0);
  });
  afterEach(async () => {
    await store.close();
    await writer.close();
    proxy.close();
    await pool.end();
    await database.drop();
  });

  const listeners = async (): Promise<number[]> => {
    const { rows } = await database.pool.query<{ pid: number }>(`${LISTENING} AND query LIKE '%LISTEN%'`);
    return rows.map(({ pid }) => pid);
  };

  /** Writes until it is told: what is written while nobody listens is not told again, but looked for on the next connection. */
  const hears = async (): Promise<void> => {
    const before = grown;
    await eventually(async () => {
      await writer.append([first(`heard-${uuidV7()}`)]);
      return grown > before;
    });
  };

  it('goes on when the listening connection is cut', async () => {
    await hears();
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ANY ($1)`, [await listeners()]);
    await hears();
  });

  it('notices that the listening connection has died without a word, and looks at what it has missed', async () => {
    await hears();
    expect(proxy.deafen()).toBe(1);
    const missed = first(`heard-${uuidV7()}`);
    const before = grown;
    await writer.append([missed]);
    await eventually(() => grown > before);
    const head = await writer.head();
    expect(await store.head()).toBe(head);
    await hears();
  });
});
