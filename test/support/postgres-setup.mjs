/**
 * Before the first suite that needs a database: one PostgreSQL server for the whole run. `npm test` has started it already;
 * for a single file it is started here and stays, so that the next run is quick (it keeps to .cache/test-postgres).
 * The server is told not to wait for the disk: no test of this group looks at what outlives a crash.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(new URL('.', import.meta.url).pathname, '../..');

export const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '256MB' };

/** The compiled code of a lib: this file runs outside of jest's transforms. */
export function compiled(path) {
  return import(pathToFileURL(join(root, 'dist', path)).href);
}

export async function startTestServer(folder) {
  const { openEmbedded } = await compiled('libs/platform/src/database/embedded.js');
  const { openDataFolder } = await compiled('libs/platform/src/lifecycle/data-folder.js');
  return openEmbedded(openDataFolder(join(root, folder)), FAST);
}

/** Databases of runs that are over, told by the process id in their names. */
async function dropLeftovers(url) {
  const { default: pg } = await import('pg');
  const { isAlive } = await compiled('libs/platform/src/lifecycle/process-identity.js');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 't\\_%'");
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1]);
    if (pid !== process.pid && !isAlive(pid)) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
  await client.end();
}

export default async function setUp() {
  process.env.TEST_RUN ??= String(process.pid);
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startTestServer('.cache/test-postgres');
  await dropLeftovers(server.url);
  process.env.TEST_DATABASE_URL = server.url;
}
