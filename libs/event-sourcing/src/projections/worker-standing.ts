import type { Pool } from 'pg';

/** A process that runs units. */
export interface WorkerStanding {
  readonly worker: string;
  /** How long ago it last said that it lives, in ms. */
  readonly silentMs: number;
}

/** The workers that this database knows of, by what is stored. */
export async function workerStandings(pool: Pool): Promise<readonly WorkerStanding[]> {
  const { rows } = await pool.query<{ worker: string; silent: number }>({
    name: 'worker-standings',
    text: `SELECT worker, (extract(epoch FROM clock_timestamp() - seen_at) * 1000)::float8 AS silent FROM projection_workers ORDER BY worker`,
  });
  return rows.map(({ worker, silent }) => ({ worker, silentMs: Math.max(0, silent) }));
}
