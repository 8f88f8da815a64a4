import type pg from 'pg';

const LOCK = /pg_advisory_xact_lock_shared\s*\([^()]*\)/g;

/** Rewrites every function that appends so that nobody can see that a position has been drawn. @throws when none takes the lock */
export async function withoutMarker(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ definition: string }>(
    `SELECT pg_get_functiondef(p.oid) AS definition FROM pg_proc p
     WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosrc LIKE '%pg_advisory_xact_lock_shared%'`,
  );
  if (rows.length === 0) throw new Error('No function takes the marker lock: this broken copy has to be made in another way.');
  for (const { definition } of rows) {
    const changed = definition.replace(LOCK, 'pg_sleep(0)');
    if (changed === definition) throw new Error('The marker lock is taken in a way that this broken copy does not know.');
    await pool.query(changed);
  }
  const { rowCount } = await pool.query(
    `SELECT 1 FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prosrc LIKE '%pg_advisory_xact_lock_shared%'`,
  );
  if (rowCount !== 0) throw new Error('The marker lock is still taken.');
}
