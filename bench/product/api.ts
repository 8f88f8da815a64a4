import { resolve } from 'node:path';
import type { World } from '../world.js';
import { MASTER_KEY } from './cases.js';
import { startChild, type Child } from './child.js';

/** The product's api process on this database, with the sign-in of the demo people. */
export function startApi(world: World, more: Readonly<Record<string, string>> = {}): Promise<Child> {
  const env = {
    DATABASE_URL: world.url,
    MASTER_KEY: MASTER_KEY.toString('base64'),
    LOG_LEVEL: 'error',
    DATA_DIR: resolve('.cache/bench-api'),
    ...more,
  };
  return startChild(resolve('dist/apps/api/src/main.js'), env, '/health/projections');
}
