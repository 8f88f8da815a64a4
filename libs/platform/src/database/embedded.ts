import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { alone } from '../lifecycle/instance-lock.js';
import { StartupError } from '../lifecycle/startup-error.js';
import { postgresHome } from './binaries.js';
import { OWNER, ensureCluster } from './cluster.js';
import { findPlace, passwordOf, readPlace, recordPlace, type Place } from './place.js';
import { freePort, portOf, runningPostmaster, spawnPostmaster, stopPostmaster } from './postmaster.js';
import { probe } from './reach.js';
import { serverUser } from './server-user.js';

/** A running embedded server. */
export interface EmbeddedDatabase {
  /** Of the database `throughline`, as its owner. */
  readonly url: string;
  readonly pid: number;
  /** True when it ran before this call and was taken over. */
  readonly takenOver: boolean;
  /** Ends the server. With `unlessUsed`, only when nobody else is connected: for tools that may run beside the server. */
  stop(options?: { unlessUsed?: boolean }): Promise<void>;
}

const START_PATIENCE = 120_000;
const ATTEMPTS = 5;
/** Between attempts: time for sessions of a killed server to notice and end. */
const PAUSE = 300;

/**
 * Starts the PostgreSQL of this data folder, or takes over the one that already runs for it (a tool's, or one that outlived a
 * killed run). The cluster, its password and its port are made at the first start and kept.
 *
 * @param dataFolder absolute, existing, writable
 * @param port the only one that will do; without it the one it had, or else a free one
 * @throws StartupError when it cannot start
 */
export async function openEmbedded(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<EmbeddedDatabase> {
  return alone(dataFolder, 'postgres', () => startOrTakeOver(dataFolder, settings, port));
}

/** Ends the embedded server of this data folder, if it runs, and removes all that it holds: the log too. */
export async function removeEmbedded(dataFolder: string): Promise<void> {
  if (!readPlace(dataFolder)) return;
  await alone(dataFolder, 'postgres', async () => {
    const folder = readPlace(dataFolder)?.folder;
    if (!folder) return;
    const pid = runningPostmaster(join(folder, 'cluster'));
    if (pid !== undefined) await stopPostmaster(pid);
    rmSync(folder, { recursive: true, force: true });
    for (const file of ['postgres', 'postgres.json', 'postgres.password', 'postgres.log']) {
      rmSync(join(dataFolder, file), { recursive: true, force: true });
    }
  });
}

async function startOrTakeOver(
  dataFolder: string,
  settings: Readonly<Record<string, string>>,
  wanted: number | undefined,
): Promise<EmbeddedDatabase> {
  const user = serverUser();
  const place = findPlace(dataFolder, user);
  const password = passwordOf(dataFolder);
  const home = postgresHome(user, () => place.folder);
  const cluster = await ensureCluster({ home, folder: place.folder, user, password });
  const taken = await takeOver(dataFolder, cluster, password, place, wanted);
  if (taken) return taken;
  const log = join(dataFolder, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort(attempt === 1 ? place.port : 0));
    const child = spawnPostmaster({ home, cluster, port, user, log, settings });
    const answers = await ready(
      () => addressOf(port, password, 'postgres'),
      () => child.exitCode === null && child.pid !== undefined,
    );
    if (answers && child.pid !== undefined) {
      recordPlace(dataFolder, { folder: place.folder, port });
      return opened(port, password, child.pid, false);
    }
    if (child.pid !== undefined) await stopPostmaster(child.pid);
    if (attempt === ATTEMPTS) throw new StartupError(`PostgreSQL did not start (${lastLine(log)}): its log is ${log}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function takeOver(
  dataFolder: string,
  cluster: string,
  password: string,
  place: Place,
  wanted: number | undefined,
): Promise<EmbeddedDatabase | undefined> {
  const pid = runningPostmaster(cluster);
  if (pid === undefined) return undefined;
  const until = Date.now() + 10_000;
  if (
    (wanted === undefined || portOf(cluster) === wanted) &&
    (await ready(
      () => addressOf(portOf(cluster), password, 'postgres'),
      () => Date.now() < until,
    ))
  ) {
    const port = portOf(cluster);
    recordPlace(dataFolder, { folder: place.folder, port });
    return opened(port, password, pid, true);
  }
  await stopPostmaster(pid);
  return undefined;
}

async function opened(port: number, password: string, pid: number, takenOver: boolean): Promise<EmbeddedDatabase> {
  await ensureDatabase(addressOf(port, password, 'postgres'));
  return {
    url: addressOf(port, password, OWNER),
    pid,
    takenOver,
    stop: async ({ unlessUsed = false } = {}) => {
      if (unlessUsed && (await isUsed(addressOf(port, password, 'postgres')))) return;
      await stopPostmaster(pid);
    },
  };
}

function addressOf(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

async function ready(address: () => string, goOn: () => boolean): Promise<boolean> {
  const until = Date.now() + START_PATIENCE;
  while (goOn() && Date.now() < until) {
    try {
      await probe(address(), 2_000);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [OWNER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${OWNER}`);
  });
}

async function isUsed(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`,
    );
    return rowCount !== 0;
  });
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? 'no reason given';
}
