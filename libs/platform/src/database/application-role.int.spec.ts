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

  it.each(['UPDATE events SET type = type', 'DELETE FROM events', 'TRUNCATE events', 'DELETE FROM schema_migrations', 'DROP TABLE events'])(
    'may not: %s',
    async (sql) => {
      await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('may read the log and make tables of its own', async () => {
    await application.query('SELECT count(*) FROM events');
    await application.query('CREATE TABLE plan_board_v1 (id uuid); INSERT INTO plan_board_v1 DEFAULT VALUES; DROP TABLE plan_board_v1');
    await application.query('CREATE SCHEMA rebuild; DROP SCHEMA rebuild');
  });
});
