import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { describeEventStore } from '../../../../../test/event-sourcing/conformance.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

let database: TestDatabase;
const stores: PostgresEventStore[] = [];
beforeAll(async () => {
  database = await testDatabase(migrated('log', logMigrations));
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await database.drop();
});

describeEventStore('the log in PostgreSQL', async () => {
  const store = new PostgresEventStore({ pool: database.pool });
  store.start();
  stores.push(store);
  return store;
});
