import type { Pool } from 'pg';
import type { Migration } from '#platform';

/** When each worker last looked at what others did. Neither log nor read model: a mark of one's own, that nobody else sees. */
export const feedLookedMigrations: readonly Migration[] = [
  {
    name: 'casework-1-feed-looked',
    sql: `CREATE TABLE feed_looked (actor_id text PRIMARY KEY, position text NOT NULL, looked_at timestamptz NOT NULL DEFAULT now())`,
  },
];

export interface Looked {
  readonly position: string;
  readonly lookedAt: string;
}

/** How far this worker has looked; undefined before the first time. */
export async function lookedBy(pool: Pool, actorId: string): Promise<Looked | undefined> {
  const { rows } = await pool.query<{ position: string; looked_at: Date }>(
    'SELECT position, looked_at FROM feed_looked WHERE actor_id = $1',
    [actorId],
  );
  return rows[0] && { position: rows[0].position, lookedAt: rows[0].looked_at.toISOString() };
}

/** Moves the mark on, never back. */
export async function markLooked(pool: Pool, actorId: string, position: string): Promise<Looked> {
  const { rows } = await pool.query<{ position: string; looked_at: Date }>(
    `INSERT INTO feed_looked (actor_id, position) VALUES ($1, $2)
     ON CONFLICT (actor_id) DO UPDATE SET position = greatest(feed_looked.position, excluded.position), looked_at = now()
     RETURNING position, looked_at`,
    [actorId, position],
  );
  return { position: rows[0]!.position, lookedAt: rows[0]!.looked_at.toISOString() };
}
