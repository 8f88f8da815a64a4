import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { logMigrations, PostgresEventStore, PostgresSubjectKeys } from '../libs/event-sourcing/src/index.js';
import { openEmbedded } from '../libs/platform/src/database/embedded.js';
import { migrate } from '../libs/platform/src/database/migrate.js';

/** A PostgreSQL of its own that waits for the disk as production does, and a fresh log in it. */
export interface World {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly keys: PostgresSubjectKeys;
  readonly store: PostgresEventStore;
  close(): Promise<void>;
}

/** Opens a fresh database; `BENCH_DATABASE_URL` takes a server of your own. Run it from the checkout. */
export async function openWorld(name: string): Promise<World> {
  const folder = resolve('.cache/bench');
  mkdirSync(folder, { recursive: true });
  const own = process.env['BENCH_DATABASE_URL'];
  const server = own === undefined ? await openEmbedded(folder) : undefined;
  const url = new URL(own ?? server!.url);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS bench_${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE bench_${name}`);
  await client.end();
  url.pathname = `/bench_${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  pool.on('error', () => undefined); // the server's end
  await migrate(pool, logMigrations);
  const keys = new PostgresSubjectKeys({ pool, masterKey: Buffer.alloc(32, 1) });
  const store = new PostgresEventStore({ pool });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
    await server?.stop();
  };
  return { url: url.href, pool, keys, store, close };
}

/** Runs `work` and gives how many a second it did. */
export async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const from = process.hrtime.bigint();
  await work();
  return count / (Number(process.hrtime.bigint() - from) / 1e9);
}

/** `writers` at once, together `count` times. */
export async function concurrently(writers: number, count: number, once: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < count) await once(next++);
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** One line of the table that is printed. Absolute numbers tell of the machine; ratios within one run are what to compare. */
export function line(label: string, rate: number, baseline?: { name: string; rate: number }): void {
  const ratio = baseline === undefined ? '' : `   ${(rate / baseline.rate).toFixed(2)} of ${baseline.name}`;
  process.stdout.write(`${label.padEnd(60)}${Math.round(rate).toLocaleString('en-US').padStart(9)}/s${ratio}\n`);
}
