import type { Pool } from 'pg';
import { writeWorld } from '#demo-world';
import { START, type Reaction } from '#event-sourcing';
import { localDay } from '#governance';
import type { Clock, Config, Log, Migration } from '#platform';
import type { Kernel } from '../../projector/src/kernel.js';

/** What was told into this log, and whether it was told to its end. */
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

/**
 * Writes the demo world into an empty log, once; goes on where an earlier start was cut short. A log with a history of its own
 * is left alone. Run it before the read models and reactions begin to follow: the stories contain what reactions do.
 */
export async function ensureDemoWorld(parts: {
  kernel: Kernel;
  reactions: readonly Reaction[];
  config: Pick<Config, 'demo' | 'demoDay' | 'demoPeople'>;
  log: Log;
  clock: Clock;
}): Promise<void> {
  const { kernel, reactions, config, log, clock } = parts;
  if (!config.demo) return;
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
