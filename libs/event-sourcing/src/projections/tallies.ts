import type { PoolClient } from 'pg';
import type { EntityClass } from '../projection.js';
import type { Tally } from '../tally.js';
import { addedTo, movedCells, type CountedCell } from './cell-counts.js';
import { shardsOf } from './shards.js';
import { qualified } from './table-ddl.js';
import type { ColumnPlan, Row, TablePlan } from './table-plan.js';
import { cellName, TallyTable, type WrittenCell } from './tally-table.js';
import type { Target } from './target.js';

/** Keys of rows that are about to be written, by their table. */
export type Touched = ReadonlyMap<TablePlan, readonly Row[]>;

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
  const before: (readonly CountedCell[])[] = [];
  for (const counting of countings) before.push(await count(client, counting));
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

async function count(client: PoolClient, { cells, values }: Counting): Promise<readonly CountedCell[]> {
  return (await client.query<CountedCell>(cells, [...values])).rows;
}

/** Counts what is written now, takes off what was, and brings the difference to every cell and sum that it touches. */
async function move(client: PoolClient, { schema }: Target, counting: Counting, before: readonly CountedCell[]): Promise<void> {
  const { tally, plan } = counting;
  const table = new TallyTable(client, qualified(schema, plan.table), plan);
  const moved = movedCells(table.keys, tally.margins, before, await count(client, counting));
  if (moved.length === 0) return;
  const stored = await table.read(moved.map(({ key }) => key));
  const counted = moved.map((cell) => ({ key: cell.key, members: addedTo(stored.get(cellName(cell.key)), cell) }));
  await table.write(counted.filter((cell): cell is WrittenCell => cell.members !== undefined));
  await table.remove(counted.filter(({ members }) => members === undefined).map(({ key }) => key));
}
