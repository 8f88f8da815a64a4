import type { PoolClient } from 'pg';
import type { EntityClass } from '../projection.js';
import type { Tally } from '../tally.js';
import { shardsOf } from './shards.js';
import { qualified, quoted } from './table-ddl.js';
import type { ColumnPlan, Row, TablePlan } from './table-plan.js';
import type { Target } from './target.js';

/** Keys of rows that are about to be written, by their table. */
export type Touched = ReadonlyMap<TablePlan, readonly Row[]>;

/** What stands for all values of a column that is summed over. */
const ALL = '*';
const MEMBERS = 'members';

/** A tally as a statement over the tables of one build. */
interface Counting {
  readonly tally: Tally;
  readonly plan: TablePlan;
  readonly cells: string;
  readonly values: readonly unknown[];
}

/** Writes rows, and in the same transaction takes what they counted off the projection's tallies and adds what they count now. */
export async function tallied<Done>(client: PoolClient, target: Target, touched: Touched, write: () => Promise<Done>): Promise<Done> {
  const countings = (target.projection.tallies ?? []).flatMap((tally) => countingOf(target, tally, touched) ?? []);
  if (countings.length === 0) return write();
  const before: unknown[][] = [];
  for (const { cells, values } of countings) before.push((await client.query(cells, [...values])).rows);
  const done = await write();
  for (const [i, counting] of countings.entries()) await move(client, target, counting, before[i]!);
  return done;
}

/** True for the table of a tally, whose rows are no event's own. */
export function isTally({ projection }: Target, { entity }: TablePlan): boolean {
  return (projection.tallies ?? []).some((tally) => tally.entity === entity);
}

/** Undefined when nothing that the tally counts is touched. */
function countingOf(target: Target, tally: Tally, touched: Touched): Counting | undefined {
  if (shardsOf(target) > 1) throw new Error(`${target.projection.name} has tallies and shards: a shard would count what another writes.`);
  const values: unknown[] = [];
  const planOf = (entity: EntityClass): TablePlan => {
    const plan = target.plans.find((one) => one.entity === entity);
    if (!plan) throw new Error(`${entity.name} is not among the projection's entities.`);
    return plan;
  };
  const cells = tally.cells({
    rows: (entity) => currentRows(target, planOf(entity)),
    touched: (entity) => {
      const plan = planOf(entity);
      const [key] = plan.keys as [ColumnPlan];
      if (plan.keys.length > 1) throw new Error(`${entity.name} has a key of several columns, by which no tally finds its rows.`);
      values.push((touched.get(plan) ?? []).map((row) => key.toDatabase(key.normalise(row[key.property]))));
      return `$${values.length}::${key.sqlType}[]`;
    },
  });
  const any = values.some((keys) => (keys as unknown[]).length > 0);
  return any ? { tally, plan: planOf(tally.entity), cells, values } : undefined;
}

function currentRows({ schema }: Target, plan: TablePlan): string {
  const table = qualified(schema, plan.table);
  return plan.versioned ? `(SELECT * FROM ${table} WHERE known_to_position IS NULL)` : table;
}

/** Counts what is written now, takes off what was, and brings the difference to every cell and sum that it touches. */
async function move(client: PoolClient, { schema }: Target, counting: Counting, before: readonly unknown[]): Promise<void> {
  const { tally, plan, cells, values } = counting;
  const table = qualified(schema, plan.table);
  const keys = plan.keys.map(({ name }) => quoted(name));
  const typed = plan.keys.map(({ name, sqlType }) => `${quoted(name)} ${sqlType}`).join(', ');
  const { rows } = await client.query<Row>(
    `WITH moved AS (
       SELECT ${keys.join(', ')}, sum(${MEMBERS}) AS ${MEMBERS} FROM (
         SELECT ${keys.join(', ')}, ${MEMBERS} FROM (${cells}) now
         UNION ALL SELECT ${keys.join(', ')}, -${MEMBERS} FROM json_to_recordset($${values.length + 1}::json) AS was(${typed}, ${MEMBERS} integer)
       ) both_times GROUP BY ${keys.join(', ')} HAVING sum(${MEMBERS}) <> 0),
     changed AS (
       INSERT INTO ${table} AS t (${keys.join(', ')}, ${MEMBERS})
       ${summed(plan, tally)}
       ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${MEMBERS} = t.${MEMBERS} + EXCLUDED.${MEMBERS}
       RETURNING t.*)
     SELECT ${keys.join(', ')} FROM changed WHERE ${MEMBERS} = 0`,
    [...values, JSON.stringify(before)],
  );
  if (rows.length === 0) return;
  const same = keys.map((key) => `t.${key} = k.${key}`).join(' AND ');
  await client.query(`DELETE FROM ${table} t USING json_to_recordset($1::json) AS k(${typed}) WHERE ${same}`, [JSON.stringify(rows)]);
}

/** The difference of each cell, and of each sum over cells. */
function summed({ keys }: TablePlan, { margins }: Tally): string {
  const columns = new Set(margins.flat());
  const plain = keys.filter(({ name }) => !columns.has(name)).map(({ name }) => quoted(name));
  const chosen = keys.map(({ name }) => (columns.has(name) ? `coalesce(${quoted(name)}, '${ALL}')` : quoted(name)));
  const sets = margins.map((margin) => `(${[...plain, ...margin.map(quoted)].join(', ')})`);
  return `SELECT ${chosen.join(', ')}, sum(${MEMBERS})::integer FROM moved
       GROUP BY GROUPING SETS (${sets.join(', ')}) HAVING sum(${MEMBERS}) <> 0`;
}
