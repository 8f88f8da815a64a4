import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { StartupError } from '../lifecycle/startup-error.js';

/** One step of the schema. Never edited once it was released: a later step changes what an earlier one made. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Any fixed number: the same for every process that migrates the same database. */
const LOCK = 7_021_969;

/**
 * Applies the migrations that were not applied yet, each in a transaction of its own, in the given order. Processes that
 * start together take turns.
 *
 * @returns names of those that were applied now
 * @throws StartupError when an applied migration's text has changed
 */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = await pool.connect();
  // A connection that is cut while it is lent out says so by an event; unheard, it would end the process.
  let lost: Error | undefined;
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    return await applyMissing(client, migrations);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch((error: Error) => (lost ??= error));
    client.off('error', onLost);
    client.release(lost);
  }
}

/** Names of the migrations that the database lacks; for readiness. */
export async function missingMigrations(pool: Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM schema_migrations');
  const applied = new Set(rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !applied.has(name));
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM schema_migrations');
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const done: string[] = [];
  for (const migration of migrations) {
    const checksum = createHash('sha256').update(migration.sql).digest('hex');
    const known = applied.get(migration.name);
    if (known === checksum) continue;
    if (known) throw new StartupError(`The migration ${migration.name} was changed after it had been applied to this database.`);
    await apply(client, migration, checksum);
    done.push(migration.name);
  }
  return done;
}

async function apply(client: PoolClient, { name, sql }: Migration, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // what went wrong first is what is told
    throw error;
  }
}
