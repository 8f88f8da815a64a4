import { describeMovingKeys } from '../../../../test/event-sourcing/moving-keys.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';

const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
});

describeMovingKeys('keys in PostgreSQL', async () => {
  const database = await testDatabase(migrated('log', logMigrations));
  databases.push(database);
  return new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, databases.length) });
});
