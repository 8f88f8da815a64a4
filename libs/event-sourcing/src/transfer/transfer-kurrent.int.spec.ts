import { startProtocolServer, type ProtocolServer } from '../../../../test/kurrent/protocol-server.js';
import { describeTransfer } from '../../../../test/event-sourcing/transfer.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { kurrentMigrations } from '../stores/kurrent/command-index.js';
import { KurrentEventStore } from '../stores/kurrent/kurrent-store.js';

const opened: { server: ProtocolServer; database: TestDatabase; store: KurrentEventStore }[] = [];
afterAll(async () => {
  for (const { server, database, store } of opened) {
    await store.close();
    await database.drop();
    await server.stop();
  }
});

describeTransfer('a log in KurrentDB, on the protocol server', async () => {
  const server = await startProtocolServer({});
  const database = await testDatabase(migrated('kurrent', kurrentMigrations));
  const store = new KurrentEventStore({ url: server.url, pool: database.pool, timeoutMs: 40_000 });
  opened.push({ server, database, store });
  await store.start();
  return store;
});
