import { randomBytes } from 'node:crypto';
import { holdCheckpoints } from './build-life.js';
import { standingBuilds, type BuildId, type Declared } from './builds.js';
import { unlikeRows } from './compare-tables.js';
import { Rebuild, rebuildTogether } from './rebuild.js';
import type { Shared } from './shared.js';
import { createTable, qualified, quoted } from './table-ddl.js';
import type { Target } from './target.js';
import { transact } from './transact.js';

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

/** What is shown of a projection, and its rebuild: one a shard, all into the same tables. */
interface Comparison {
  readonly live: BuildId;
  readonly target: Target;
  readonly shards: readonly Rebuild[];
}

/**
 * Rebuilds projections in a schema of their own and compares each with its shown tables, each shard where it stands, while the
 * checkpoints are held. A projection that newer or older code keeps is left out: this code would make other rows of it.
 */
export async function compareProjections(shared: Shared, all: readonly Declared[]): Promise<Difference[]> {
  const schema = `rebuild_${randomBytes(6).toString('hex')}`;
  const comparisons = await begin(shared, all, schema);
  const tables = comparisons.flatMap(({ target }) => target.plans.map((plan) => createTable(plan, schema)));
  await shared.pool.query([`CREATE SCHEMA ${quoted(schema)}`, ...tables].join(';\n'));
  try {
    // Most of the way together, without holding anything up; only the last stretch with the shown tables standing still.
    for (const comparison of comparisons) await setGoals(shared, comparison);
    await rebuildTogether(
      shared,
      comparisons.flatMap(({ shards }) => shards),
    );
    const found: Difference[] = [];
    for (const comparison of comparisons) found.push(...(await compareStanding(shared, comparison, schema)));
    return found;
  } finally {
    await shared.pool.query(`DROP SCHEMA ${quoted(schema)} CASCADE`);
  }
}

async function begin(shared: Shared, all: readonly Declared[], schema: string): Promise<Comparison[]> {
  const standing = await standingBuilds(
    shared.pool,
    all.map(({ projection }) => projection.name),
  );
  return all.flatMap((one) => {
    const { name, version } = one.projection;
    const live = standing.find((build) => build.projection === name && build.version === version && build.status === 'live');
    if (!live) return [];
    const target = one.target(live);
    const shards = Array.from({ length: live.shards }, (_, shard) => new Rebuild(shared, { ...target, shard, schema }));
    return [{ live, target, shards }];
  });
}

async function setGoals({ pool }: { readonly pool: Shared['pool'] }, { live, shards }: Comparison): Promise<void> {
  const { rows } = await pool.query<{ shard: number; position: string }>(
    'SELECT shard, position FROM projection_checkpoints WHERE projection = $1 AND version = $2 AND build = $3',
    [live.projection, live.version, live.build],
  );
  for (const { shard, position } of rows) shards[shard]!.goal = position;
}

function compareStanding(shared: Shared, { live, target, shards }: Comparison, schema: string): Promise<Difference[]> {
  return transact(shared.pool, async (client) => {
    const held = await holdCheckpoints(client, [live]);
    // Retired since: other tables are shown by now.
    if (held.length === 0) return [];
    for (const { shard, position } of held) shards[shard]!.goal = position;
    await rebuildTogether(shared, shards);
    const position = held.map((checkpoint) => checkpoint.position).sort().at(-1)!; // prettier-ignore
    const found: Difference[] = [];
    for (const plan of target.plans) {
      const pair = { plan, shown: quoted(plan.table), made: qualified(schema, plan.table) };
      const rows = await unlikeRows(client, pair, REPORTED);
      found.push(...rows.map((row) => ({ projection: live.projection, table: plan.view, ...row, position })));
    }
    return found;
  });
}
