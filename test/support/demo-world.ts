import { openKernel } from '../../apps/projector/src/kernel.js';
import { collected } from '../../apps/api/src/composition.js';
import { writeWorld } from '#demo-world';
import { createLog } from '#platform';
import type { Template } from './database.js';

/** Unwraps the keys of the people of {@link demoWorld}. */
export const DEMO_MASTER_KEY = Buffer.alloc(32, 4);

/** The day on which the demo world of the tests ends: a Tuesday. */
export const DEMO_DAY = '2026-11-17';

/** A template with the families told by hand and about `people` invented ones around them, read models at the head. */
export function demoWorld(people = 30): Template {
  return {
    name: `demo${people}`,
    fill: async (_pool, url) => {
      const kernel = await openKernel({
        url,
        masterKey: DEMO_MASTER_KEY,
        log: createLog({ logLevel: 'error' }),
        projections: collected('projections'),
        reactions: collected('reactions'),
        entities: collected('entities'),
        migrations: collected('migrations'),
      });
      const { store, keys, projector } = kernel;
      const size = { people, months: 24, seed: '402', day: DEMO_DAY };
      await writeWorld({ store, keys, reactions: collected('reactions') }, size, { resume: false, fromEmpty: true, withTold: true });
      await projector.start();
      await projector.waitFor('all', await store.head(), 60_000);
      await kernel.close();
    },
  };
}
