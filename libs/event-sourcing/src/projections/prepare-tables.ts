import type { Pool } from 'pg';
import type { Target } from './apply-batch.js';
import { createTable, createView, quoted } from './table-ddl.js';
import type { TablePlan } from './table-plan.js';
import { transact } from './transact.js';

/** Any fixed number: processes that start together make tables in turn. */
const LOCK = 7_021_970;

async function inTurn(pool: Pool, work: (run: (sql: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  await transact(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await work((sql) => client.query(sql));
  });
}

/** The table that a view shows; undefined when there is no such view. */
async function shownTable(pool: Pool, plan: TablePlan): Promise<string | undefined> {
  const { rows } = await pool.query<{ shown: string | null }>(`SELECT obj_description(to_regclass($1), 'pg_class') AS shown`, [
    quoted(plan.view),
  ]);
  return rows[0]?.shown ?? undefined;
}

/** Makes the tables that are missing, and views where there are none yet; an older version's view stays until this one caught up. */
export async function prepareTables(pool: Pool, targets: readonly Target[]): Promise<void> {
  await inTurn(pool, async (run) => {
    for (const plan of targets.flatMap((target) => target.plans)) {
      await run(createTable(plan));
      if ((await shownTable(pool, plan)) === undefined) await run(createView(plan));
    }
  });
}

/** Puts the views onto this version's tables, all at once. */
export async function takeOverViews(pool: Pool, { plans }: Target): Promise<void> {
  const older: TablePlan[] = [];
  for (const plan of plans) if ((await shownTable(pool, plan)) !== plan.table) older.push(plan);
  if (older.length === 0) return;
  await inTurn(pool, async (run) => {
    for (const plan of older) await run(createView(plan));
  });
}
