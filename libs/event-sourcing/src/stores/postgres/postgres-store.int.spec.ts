import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { describeEventStore } from '../../../../../test/event-sourcing/conformance.js';
import type { EventStore } from '../../store.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

let database: TestDatabase;
const stores = new Set<PostgresEventStore>();
beforeAll(async () => {
  database = await testDatabase(migrated('log', logMigrations));
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await database.drop();
});

/** Each listens on a connection of its own: a client that goes gives it back. */
async function close(store: EventStore): Promise<void> {
  for (const one of stores) if (one === store && stores.delete(one)) await one.close();
}

const open = async (): Promise<PostgresEventStore> => {
  const store = new PostgresEventStore({ pool: database.pool });
  store.start();
  stores.add(store);
  return store;
};
describeEventStore('the log in PostgreSQL', open, { close });
