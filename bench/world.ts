import { mkdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { logMigrations, PostgresEventStore, PostgresSubjectKeys } from '../libs/event-sourcing/src/index.js';
import { openEmbedded } from '../libs/platform/src/database/embedded.js';
import { claimDataFolder } from '../libs/platform/src/lifecycle/instance-lock.js';
import { StartupError } from '../libs/platform/src/lifecycle/startup-error.js';
import { migrate } from '../libs/platform/src/database/migrate.js';

/** The one PostgreSQL of a run; it waits for the disk as production does. */
export interface Server {
  readonly version: string;
  readonly fsync: string;
  /** A fresh database with a fresh log in it. */
  world(name: string): Promise<World>;
  close(): Promise<void>;
}

export interface World {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly keys: PostgresSubjectKeys;
  readonly store: PostgresEventStore;
  /** Also drops the database. */
  close(): Promise<void>;
}

/** Most that the server may keep of its tables, in MB: a quarter of the machine's memory, as PostgreSQL's manual advises. */
const BUFFERS = Math.min(2_048, Math.floor(totalmem() / 4 / 1_048_576));

/** Checkpoints come by time alone: their page images would fall on whoever writes just then. */
const SETTINGS = { max_wal_size: '8GB', checkpoint_timeout: '30min', shared_buffers: `${BUFFERS}MB` };
const CONNECTIONS = 10;

/** Most runs at a time; each has a server of its own, so that none stops another's. */
const RUNS = 4;

/** A folder that no other run uses. Runs at the same time take processor and disk from each other: their figures tell little. */
function claimFolder(run = 1): { folder: string; release: () => void } {
  const folder = resolve(run === 1 ? '.cache/bench' : `.cache/bench-${run}`);
  mkdirSync(folder, { recursive: true });
  try {
    return { folder, release: claimDataFolder(folder) };
  } catch (error) {
    if (!(error instanceof StartupError) || run === RUNS) throw error;
    process.stderr.write(`Another benchmark runs from ${folder}: these figures will tell little. Going on in a folder of its own.\n`);
    return claimFolder(run + 1);
  }
}

/** Starts the server; `BENCH_DATABASE_URL` takes one of your own. Run it from the checkout. */
export async function openServer(): Promise<Server> {
  const { folder, release } = claimFolder();
  const own = process.env['BENCH_DATABASE_URL'];
  const server = own === undefined ? await openEmbedded(folder, SETTINGS) : undefined;
  const url = own ?? server!.url;
  const [row] = await administer<{ version: string; fsync: string; commit: string }>(
    url,
    "SELECT split_part(version(), ' on ', 1) AS version, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  );
  if (row?.fsync !== 'on' || row.commit !== 'on') throw new Error('The figures are for fsync and synchronous_commit on.');
  return {
    version: row.version,
    fsync: row.fsync,
    world: (name) => openWorld(url, `bench_${name}`),
    close: async () => server?.stop().finally(release),
  };
}

async function openWorld(server: string, name: string): Promise<World> {
  await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: CONNECTIONS });
  pool.on('error', () => undefined); // the server's end
  await migrate(pool, logMigrations);
  const keys = new PostgresSubjectKeys({ pool, masterKey: Buffer.alloc(32, 1) });
  const store = new PostgresEventStore({ pool });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`, 'CHECKPOINT');
  };
  return { url: url.href, pool, keys, store, close };
}

async function administer<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Runs `work` and gives how many a second it did. What was made ready for it is cleared away before. */
export async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  collectGarbage();
  const from = process.hrtime.bigint();
  await work();
  return count / (Number(process.hrtime.bigint() - from) / 1e9);
}

/** `workers` at once, together through all of `tasks`. */
export async function concurrently<Task>(workers: number, tasks: readonly Task[], once: (task: Task) => Promise<unknown>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < tasks.length) await once(tasks[next++]!);
  };
  await Promise.all(Array.from({ length: workers }, work));
}
