import { missingMigrations } from '#platform';
import type { Kernel } from '../../projector/src/kernel.js';
import type { ReadyCheck } from './health/health.controller.js';

/** How long the read models may take to reach the head as it was when the question came, in milliseconds. */
const PATIENCE = 1_000;

/** What must be true before the process is ready: the schema, the demo world where one is wanted, every read model at the head once. */
export function readyChecks(kernel: Kernel, demoWorldIsWhole: () => Promise<boolean>): readonly ReadyCheck[] {
  const { pool, store, projector, migrations } = kernel;
  return [
    { name: 'migrated', check: async () => (await missingMigrations(pool, migrations)).length === 0 },
    { name: 'demoWorld', check: demoWorldIsWhole },
    { name: 'readModels', check: caughtUpOnce(async () => (await projector.waitFor('all', await store.head(), PATIENCE)).reached) },
  ];
}

/** At the start the read models must catch up; from then on it is health that says whether they keep moving. */
function caughtUpOnce(isAtHead: () => Promise<boolean>): () => Promise<boolean> {
  let once = false;
  return async () => (once ||= await isAtHead());
}
