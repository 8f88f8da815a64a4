import { first } from '../../../../../test/event-sourcing/chain.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { verifyStream } from '../../verify.js';
import { callForMany, callForOne } from './append-call.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

describe('the log is append-only', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  const stream = `s-${uuidV7()}`;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    store = new PostgresEventStore({ pool: database.pool });
    await store.append([first(stream, 3)]);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  const attempts = [
    "UPDATE events SET type = 'Other'",
    'DELETE FROM events',
    'TRUNCATE events',
    'UPDATE events SET position = 9 WHERE false',
  ];

  it.each(attempts)('refuses its owner: %s', async (sql) => {
    await expect(database.pool.query(sql)).rejects.toThrow('append-only');
    expect((await store.readStream(stream)).events).toHaveLength(3);
  });

  it.each(attempts)('refuses the role of the application: %s', async (sql) => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE throughline_app');
      await expect(client.query(sql)).rejects.toThrow('permission denied');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('lets the role of the application append and read', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE throughline_app');
      await client.query(callForMany([first(`s-${uuidV7()}`)]));
      await client.query(callForOne([first(`s-${uuidV7()}`)])!);
      expect((await client.query('SELECT * FROM poll_log()')).rows).toHaveLength(1);
      expect((await client.query('SELECT * FROM events')).rows).toHaveLength(5);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('shows a byte that was changed by somebody who switched the refusal off', async () => {
    await database.pool.query(
      `ALTER TABLE events DISABLE TRIGGER ALL; UPDATE events SET data = '{"i":7}' WHERE revision = 1; ALTER TABLE events ENABLE TRIGGER ALL`,
    );
    expect(await verifyStream(store, stream)).toMatchObject([{ revision: 1, reason: 'content' }]);
  });
});
