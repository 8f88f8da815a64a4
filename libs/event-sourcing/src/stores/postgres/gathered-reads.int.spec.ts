import pg from 'pg';
import { first } from '../../../../../test/event-sourcing/chain.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

describe('reads that are asked for at the same time', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  let asked = 0;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('acquire', () => (asked += 1));
    store = new PostgresEventStore({ pool });
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  it('are one statement, and each is answered as if it were alone', async () => {
    const [long, short] = [first(`note-${uuidV7()}`, 5), first(`note-${uuidV7()}`, 1)];
    await store.append([long, short]);
    const alone = await store.readStream(long.stream);
    const { commandId } = short.events[0]!;
    asked = 0;
    const [whole, rest, beyond, none, written, nothing] = await Promise.all([
      store.readStream(long.stream),
      store.readStream(long.stream, { from: 3 }),
      store.readStream(short.stream, { from: 1 }),
      store.readStream(`note-${uuidV7()}`),
      store.readCommand(commandId),
      store.readCommand(uuidV7()),
    ]);
    expect(asked).toBe(1);
    expect(whole.events).toEqual(alone.events);
    expect(rest.events).toEqual(alone.events.slice(3));
    expect([beyond.events, none.events, nothing]).toEqual([[], [], []]);
    expect(written).toEqual((await store.readStream(short.stream)).events);
    for (const { now } of [whole, rest, beyond, none]) expect(Math.abs(Date.parse(now) - Date.parse(alone.now))).toBeLessThan(600_000);
  });
});
