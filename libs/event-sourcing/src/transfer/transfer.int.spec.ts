import { describeTransfer } from '../../../../test/event-sourcing/transfer.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';

const databases: TestDatabase[] = [];
const stores: PostgresEventStore[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
  for (const database of databases) await database.drop();
});

async function postgresLog(): Promise<PostgresEventStore> {
  const database = await testDatabase(migrated('log', logMigrations));
  databases.push(database);
  const store = new PostgresEventStore({ pool: database.pool });
  stores.push(store);
  return store;
}

describeTransfer('a log in PostgreSQL', postgresLog);
