import type { Pool } from 'pg';
import { writeWorld } from '#demo-world';
import { START, type Reaction } from '#event-sourcing';
import { localDay } from '#governance';
import type { Clock, Config, Log, Migration } from '#platform';
import type { Kernel } from '../../projector/src/kernel.js';

/** What has been told into this log, and whether it is complete. */
export const demoWorldMigrations: readonly Migration[] = [
  {
    name: 'edge-3-demo-world',
    sql: `CREATE TABLE demo_world (
      singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
      day date NOT NULL,
      finished_at timestamptz)`,
  },
];

const SIZE = { months: 24, seed: '402' } as const;
/** Any fixed number: servers that start together take turns, and the second finds the world told. */
const LOCK = 7_021_972;
/** A turn may take as long as a whole world. */
const TURN = { text: 'SELECT pg_advisory_lock($1)', values: [LOCK], query_timeout: 3_600_000 };
const LOOK_MS = 250;

interface Parts {
  readonly kernel: Kernel;
  readonly reactions: readonly Reaction[];
  readonly config: Pick<Config, 'demo' | 'demoDay' | 'demoPeople'>;
  readonly log: Log;
  readonly clock: Clock;
}

/**
 * Writes the demo world into an empty log, once; goes on where an earlier start was cut short. A log with a history of its own
 * is left alone. Run it before the read models and reactions begin to follow: the stories contain what reactions do.
 */
export async function ensureDemoWorld(parts: Parts): Promise<void> {
  if (!parts.config.demo || (await toldWorld(parts.kernel.pool))?.finished) return;
  const client = await parts.kernel.pool.connect();
  let lost: Error | undefined;
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    await client.query(TURN);
    await tellWorld(parts);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch((error: Error) => (lost ??= error));
    client.off('error', onLost);
    client.release(lost);
  }
}

/** For processes that only follow: waits while a server tells the demo world, or is still to begin. */
export async function untilDemoWorldIsTold({ kernel, config, log }: Pick<Parts, 'kernel' | 'config' | 'log'>): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    const world = await toldWorld(kernel.pool);
    const toCome = world ? !world.finished : config.demo && (await kernel.store.head()) === START;
    if (!toCome) return;
    if (looks === 0) log.info('waits for a server to tell the demo world');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function tellWorld({ kernel, reactions, config, log, clock }: Parts): Promise<void> {
  const { pool, store, keys, upcasters } = kernel;
  const known = await toldWorld(pool);
  if (known?.finished) return;
  const empty = (await store.head()) === START;
  if (!known && !empty) return;
  const day = known?.day ?? config.demoDay ?? localDay(clock().toISOString());
  await pool.query('INSERT INTO demo_world (day) VALUES ($1) ON CONFLICT DO NOTHING', [day]);
  const how = { resume: !empty, fromEmpty: empty, withTold: true };
  const written = await writeWorld({ store, keys, upcasters, reactions }, { ...SIZE, people: config.demoPeople, day }, how);
  await pool.query('UPDATE demo_world SET finished_at = now()');
  log.info({ ...written, day }, 'demo world written');
}

/** Whether nothing of the demo world is missing: it was told to its end, or none is wanted. */
export async function demoWorldIsWhole(pool: Pool, config: Pick<Config, 'demo'>): Promise<boolean> {
  return !config.demo || ((await toldWorld(pool))?.finished ?? true);
}

async function toldWorld(pool: Pool): Promise<{ day: string; finished: boolean } | undefined> {
  const { rows } = await pool.query<{ day: string; finished: boolean }>(
    'SELECT day::text AS day, finished_at IS NOT NULL AS finished FROM demo_world',
  );
  return rows[0];
}
