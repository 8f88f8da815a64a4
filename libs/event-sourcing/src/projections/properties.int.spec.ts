import { describeProjectionsOver } from '../../../../test/event-sourcing/projections-over.js';
import { startProtocolServer } from '../../../../test/kurrent/protocol-server.js';
import { kurrentMigrations } from '../stores/kurrent/command-index.js';
import { KurrentEventStore } from '../stores/kurrent/kurrent-store.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';

const log = { name: 'log', list: logMigrations };

describeProjectionsOver('the log in memory', log, async () => ({
  store: new MemoryEventStore(),
  close: () => Promise.resolve(),
}));

describeProjectionsOver('the log in PostgreSQL', log, async (pool) => {
  const store = new PostgresEventStore({ pool });
  store.start();
  return { store, close: () => store.close() };
});

const both = { name: 'logkurrent', list: [...logMigrations, ...kurrentMigrations] };

describeProjectionsOver('the log in KurrentDB (the protocol server)', both, async (pool) => {
  const server = await startProtocolServer();
  const store = new KurrentEventStore({ url: server.url, pool, timeoutMs: 40_000 });
  await store.start();
  const close = async (): Promise<void> => {
    await store.close();
    await server.stop();
  };
  return { store, close };
});
