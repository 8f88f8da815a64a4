import { describeEventStore } from '../../../../../test/event-sourcing/conformance.js';
import { ProtocolLog } from '../../../../../test/kurrent/log.js';
import { startProtocolServer, type ProtocolServer } from '../../../../../test/kurrent/protocol-server.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import type { EventStore } from '../../store.js';
import { kurrentMigrations } from './command-index.js';
import { KurrentEventStore } from './kurrent-store.js';

/** Where the store honestly differs; ADR 15 says why. */
const TRAITS = { overlappingRetryMayBothBeOk: true };

/** The suite against a server, whose address is known once `begin` has run. */
function describeOn(label: string, begin: () => Promise<string>, end: () => Promise<void>): void {
  describe(label, () => {
    let url: string;
    let database: TestDatabase;
    beforeAll(async () => {
      url = await begin();
      database = await testDatabase(migrated('kurrent', kurrentMigrations));
    });
    const opened = new Set<KurrentEventStore>();
    afterAll(async () => {
      for (const store of opened) await store.close();
      await database.drop();
      await end();
    });
    const open = async (): Promise<KurrentEventStore> => {
      const store = new KurrentEventStore({ url, pool: database.pool, timeoutMs: 40_000 });
      opened.add(store);
      await store.start();
      return store;
    };
    const close = async (store: EventStore): Promise<void> => {
      for (const one of opened) if (one === store && opened.delete(one)) await one.close();
    };
    describeEventStore('the log in KurrentDB', open, { ...TRAITS, close });
  });
}

let server: ProtocolServer;
const stop = (): Promise<void> => server.stop();
const start = async (options: Parameters<typeof startProtocolServer>[0]): Promise<string> => {
  server = await startProtocolServer(options);
  return server.url;
};

describeOn('on the protocol server', () => start({}), stop);
describeOn(
  'on the protocol server, with statistics between events and commit records apart from them',
  () => start({ statisticsEvery: 3, log: new ProtocolLog({ commitRecords: true }) }),
  stop,
);

const real = process.env['KURRENT_URL'];
if (real) {
  describeOn(
    'on a real server',
    () => Promise.resolve(real),
    () => Promise.resolve(),
  );
}
