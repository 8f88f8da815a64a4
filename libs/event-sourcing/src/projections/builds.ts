import type { Pool } from 'pg';

/** One set of tables of a projection's version. */
export interface Build {
  readonly projection: string;
  readonly version: number;
  readonly build: number;
  /** Tells one shape of the tables from another. */
  readonly definition: string;
  /** Fixed when the build is made. */
  readonly shards: number;
}

/** Makes the build if there is none; refuses tables that changed their shape without a new version. */
export async function prepareBuild(pool: Pool, { projection, version, build, definition, shards }: Build): Promise<void> {
  await pool.query(
    `INSERT INTO projection_builds (projection, version, build, definition, shards, status)
     SELECT $1, $2, $3, $4, $5, CASE WHEN EXISTS (SELECT FROM projection_builds WHERE projection = $1) THEN 'building' ELSE 'live' END
     ON CONFLICT DO NOTHING`,
    [projection, version, build, definition, shards],
  );
  const { rows } = await pool.query<{ definition: string }>(
    'SELECT definition FROM projection_builds WHERE projection = $1 AND version = $2 AND build = $3',
    [projection, version, build],
  );
  if (rows[0]?.definition !== definition) {
    throw new Error(`The tables of the projection ${projection} have changed but its version is still ${version}: raise it.`);
  }
}
