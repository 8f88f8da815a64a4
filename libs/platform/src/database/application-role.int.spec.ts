import type { Pool } from 'pg';
import { logMigrations } from '../../../event-sourcing/src/stores/postgres/log-migrations.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { applicationUrl } from './application-role.js';
import { createPool } from './pool.js';
import { prepareDatabase } from './prepare-database.js';

describe('the application’s role', () => {
  let database: TestDatabase;
  let application: Pool;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    await prepareDatabase({ ownerUrl: database.url, embedded: true }, logMigrations, ['events']);
    application = createPool(applicationUrl(database.url), { max: 2 });
  });
  afterAll(async () => {
    await application.end();
    await database.drop();
  });

  // What the trigger on the log refuses has the same code: the message tells that it is the right that is missing.
  it.each([
    'UPDATE events SET type = type',
    'DELETE FROM events',
    'TRUNCATE events',
    'INSERT INTO events SELECT * FROM events ON CONFLICT (position) DO UPDATE SET type = EXCLUDED.type',
    "MERGE INTO events e USING streams s ON s.stream_id = e.stream_id WHEN MATCHED THEN UPDATE SET type = 'Other'",
    'SELECT * FROM events FOR UPDATE',
    'DELETE FROM schema_migrations',
  ])('has no right to: %s', async (sql) => {
    await expect(application.query(sql)).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('permission denied') });
  });

  it.each([
    'DROP TABLE events',
    'ALTER TABLE events DISABLE TRIGGER ALL',
    'ALTER TABLE events RENAME TO others',
    'CREATE RULE none AS ON INSERT TO events DO INSTEAD NOTHING',
    'ALTER SEQUENCE events_position RESTART',
  ])('does not own what it would take to: %s', async (sql) => {
    await expect(application.query(sql)).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('must be owner') });
  });

  it('cannot become another role, nor switch the refusal off for itself', async () => {
    const { rows } = await application.query(
      'SELECT current_user AS name, session_user AS session, rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ name: 'throughline_app', session: 'throughline_app', rolsuper: false }]);
    for (const sql of ["SET session_replication_role = 'replica'", `SET ROLE "${new URL(database.url).username}"`]) {
      await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await application.query('GRANT UPDATE ON events TO throughline_app'); // which grants nothing: it has nothing to give
    await expect(application.query('UPDATE events SET type = type')).rejects.toMatchObject({ code: '42501' });
  });

  it('may read the log and make tables of its own', async () => {
    await application.query('SELECT count(*) FROM events');
    await application.query('CREATE TABLE plan_board_v1 (id uuid); INSERT INTO plan_board_v1 DEFAULT VALUES; DROP TABLE plan_board_v1');
    await application.query('CREATE SCHEMA rebuild; DROP SCHEMA rebuild');
  });
});
