import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { START } from '../store.js';
import type { Target } from './apply-batch.js';
import { Rebuild, rebuildTogether } from './rebuild.js';
import type { Shared } from './shared.js';
import { shardsOf } from './shards.js';
import { createTable, qualified, quoted } from './table-ddl.js';
import { KNOWN_COLUMNS, type TablePlan } from './table-plan.js';
import { transact } from './transact.js';
import { SAME_UNIT, unitValues } from './unit.js';

/** A row that is not as a rebuild makes it. Names columns, never values: they may tell of a person. */
export interface Difference {
  readonly projection: string;
  readonly table: string;
  readonly key: string;
  /** `missing`: only the rebuild has it; `extra`: only the live table has it. */
  readonly kind: 'missing' | 'extra' | 'different';
  readonly columns: readonly string[];
  readonly position: string;
}

const REPORTED = 100;

/** Rebuilds projections in a schema of their own and compares each with its live tables while its checkpoint is held. */
export async function compareProjections(shared: Shared, targets: readonly Target[]): Promise<Difference[]> {
  const schema = `rebuild_${randomBytes(6).toString('hex')}`;
  const tables = targets.flatMap(({ plans }) => plans.map((plan) => createTable(plan, schema)));
  await shared.pool.query([`CREATE SCHEMA ${quoted(schema)}`, ...tables].join(';\n'));
  try {
    const rebuilds = targets.map((target) => shardsInto(shared, target, schema));
    // Most of the way together, without holding anything up; only the last stretch with the live projection standing still.
    for (const rebuild of rebuilds.flat()) rebuild.goal = await livePosition(shared, rebuild.target);
    await rebuildTogether(shared, rebuilds.flat());
    const found: Difference[] = [];
    for (const shards of rebuilds) found.push(...(await compareStanding(shared, shards, schema)));
    return found;
  } finally {
    await shared.pool.query(`DROP SCHEMA ${quoted(schema)} CASCADE`);
  }
}

/** Each shard goes as far as its live one is. */
function shardsInto(shared: Shared, target: Target, schema: string): Rebuild[] {
  return Array.from({ length: shardsOf(target) }, (_, shard) => new Rebuild(shared, { ...target, shard, schema }));
}

function compareStanding(shared: Shared, rebuilds: readonly Rebuild[], schema: string): Promise<Difference[]> {
  return transact(shared.pool, async (client) => {
    for (const rebuild of rebuilds) rebuild.goal = await livePosition({ pool: client }, rebuild.target, 'FOR UPDATE');
    await rebuildTogether(shared, rebuilds);
    const { target, goal } = rebuilds[0]!;
    const found: Difference[] = [];
    for (const plan of target.plans) found.push(...(await compareTable(client, target, plan, schema, goal)));
    return found;
  });
}

async function livePosition(
  { pool }: { pool: Pick<PoolClient, 'query'> },
  { projection, build, shard }: Target,
  lock = '',
): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(
    `SELECT position FROM projection_checkpoints WHERE ${SAME_UNIT} ${lock}`,
    unitValues({ projection: projection.name, version: projection.version, build, shard: shard ?? 0 }),
  );
  return rows[0]?.position ?? START;
}

interface DifferenceRow {
  readonly key: string;
  readonly live: Record<string, unknown> | null;
  readonly rebuilt: Record<string, unknown> | null;
}

async function compareTable(
  client: PoolClient,
  { projection }: Target,
  plan: TablePlan,
  schema: string,
  position: string,
): Promise<Difference[]> {
  const keys = [...plan.keys.map((column) => column.name), ...(plan.versioned ? ['known_from_position'] : [])];
  const using = keys.map(quoted).join(', ');
  const { rows } = await client.query<DifferenceRow>(
    `SELECT concat_ws('/', ${using}) AS key, to_jsonb(l) AS live, to_jsonb(r) AS rebuilt
     FROM ${qualified(undefined, plan.table)} l FULL JOIN ${qualified(schema, plan.table)} r USING (${using})
     WHERE to_jsonb(l) IS DISTINCT FROM to_jsonb(r) LIMIT ${REPORTED}`,
  );
  return rows.map(({ key, live, rebuilt }) => ({
    projection: projection.name,
    table: plan.view,
    key,
    kind: live === null ? 'missing' : rebuilt === null ? 'extra' : 'different',
    columns: live && rebuilt ? differing(plan, live, rebuilt) : [],
    position,
  }));
}

function differing(plan: TablePlan, live: Record<string, unknown>, rebuilt: Record<string, unknown>): string[] {
  const names = [...plan.columns.map((column) => column.name), ...KNOWN_COLUMNS];
  return names.filter((name) => JSON.stringify(live[name]) !== JSON.stringify(rebuilt[name]));
}
