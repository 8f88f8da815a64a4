import { openKernel } from '../../apps/projector/src/kernel.js';
import { collected } from '../../apps/api/src/composition.js';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';
import { writeWorld } from '#demo-world';
import { localDay } from '#governance';
import { createLog } from '#platform';
import { testDatabase, type Template } from './database.js';

/** Unwraps the keys of the people. */
const MASTER_KEY = Buffer.alloc(32, 4);

/** The families told by hand and about thirty invented ones around them, up to today; read models at the head. Told once a run. */
const DEMO_WORLD: Template = {
  name: 'demo',
  fill: async (_pool, url) => {
    const kernel = await openKernel({
      url,
      masterKey: MASTER_KEY,
      log: createLog({ logLevel: 'error' }),
      projections: collected('projections'),
      reactions: collected('reactions'),
      entities: collected('entities'),
      migrations: collected('migrations'),
    });
    const { store, keys, projector } = kernel;
    const size = { people: 30, months: 24, seed: '402', day: localDay(new Date().toISOString()) };
    await writeWorld({ store, keys, reactions: collected('reactions') }, size, { resume: false, fromEmpty: true, withTold: true });
    await projector.start();
    await projector.waitFor('all', await store.head(), 60_000);
    await kernel.close();
  },
};

/** The whole app on a copy of that world; `stop()` drops the copy. */
export async function startDemoApp(): Promise<TestApp> {
  const database = await testDatabase(DEMO_WORLD);
  const app = await startTestApp({ database, masterKey: MASTER_KEY });
  const stop = async (): Promise<void> => {
    await app.stop();
    await database.drop();
  };
  return { ...app, stop };
}
