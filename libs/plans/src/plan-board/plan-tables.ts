import type { EntityClass } from '#event-sourcing';
import { preparedReads, type Audience, type Read } from '#platform';
import type { DataSource } from 'typeorm';
import { firstPartOf, type CountedSteps } from './first-part.js';
import { PlanAttendance, PlanCircumstance, PlanNotSaid, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import type { PlanRows } from './plan-of-rows.js';

type Row = Record<string, unknown>;

interface PlanTable {
  readonly entity: EntityClass;
  /** In what order its rows are read. */
  readonly order: readonly string[];
}

type TableName = Exclude<keyof PlanRows, 'first'>;

const TABLES: Readonly<Record<TableName, PlanTable>> = {
  plan: { entity: PlanBoard, order: ['planId'] },
  goals: { entity: PlanGoal, order: ['saidAt', 'goalId'] },
  actions: { entity: PlanAction, order: ['actionId'] },
  services: { entity: PlanService, order: ['serviceId'] },
  progress: { entity: PlanProgress, order: ['at'] },
  notSaid: { entity: PlanNotSaid, order: ['at'] },
  attendance: { entity: PlanAttendance, order: ['at'] },
  reviews: { entity: PlanReview, order: ['at'] },
  outcomes: { entity: PlanOutcome, order: ['revision'] },
  circumstances: { entity: PlanCircumstance, order: ['at'] },
  conflicts: { entity: PlanConflict, order: ['yoursAt'] },
};
const NAMES = Object.keys(TABLES) as TableName[];

/** A table as it is asked for. */
interface Asked {
  readonly columns: readonly string[];
  /** Which of the columns are moments: the database writes them in its own way. */
  readonly moments: readonly number[];
  /** The rows that are asked for, and how they are asked for as columns. */
  readonly from: string;
  readonly sql: (from: string) => string;
}

/** A column after the other, each with its values row by row; null where there are none. */
type Columns = readonly (unknown[] | null)[];
type Answer = Record<TableName, Columns>;

interface FirstAnswer {
  readonly actionIds: readonly string[] | null;
  readonly counted: readonly CountedSteps[] | null;
}

/**
 * Everything of a plan in one prepared statement, and so at one moment. Each table comes as its columns in one JSON text: to write a
 * document of each row costs the database three times as much, and to make an entity of it the process more than all the rest.
 */
export class PlanTables {
  private readonly read: Read;
  private readonly asked: readonly (readonly [TableName, Asked])[];
  private readonly whole: string;
  private readonly firstPart: string;

  constructor(dataSource: DataSource) {
    this.read = preparedReads(dataSource);
    const tableOf = (name: TableName): string => dataSource.getMetadata(TABLES[name].entity).tableName;
    this.asked = NAMES.map((name) => [name, askedOf(dataSource, TABLES[name])]);
    this.whole = `SELECT ${this.columns(({ sql, from }) => sql(from)).join(', ')}`;
    const first = firstPartOf(tableOf('actions'), tableOf('conflicts'), tableOf('goals'));
    const tables = this.columns(({ sql, from }, name) => sql(name === 'actions' ? first.near : from));
    this.firstPart = `${first.with} SELECT ${tables.join(', ')}, (${first.ids}) AS "actionIds", (${first.counted}) AS "counted"`;
  }

  /** Undefined when there is no such plan. */
  async of(planId: string): Promise<PlanRows | undefined> {
    const [answer] = await this.read<Answer>(this.whole, [planId]);
    return this.rowsOf(answer!);
  }

  /** Of a plan that is long for this reader the first steps that they see only; a short one is whole. Undefined when there is no such plan. */
  async firstOf(planId: string, { keys, everything }: Audience): Promise<PlanRows | undefined> {
    const [answer] = await this.read<Answer & FirstAnswer>(this.firstPart, [planId, [...keys], everything]);
    const { actionIds, counted } = answer!;
    const rows = this.rowsOf(answer!);
    const all = (counted ?? []).reduce((sum, { n }) => sum + n, 0);
    return rows && all > (actionIds?.length ?? 0) ? { ...rows, first: { actionIds: actionIds ?? [], counted: counted ?? [] } } : rows;
  }

  private columns(sql: (asked: Asked, name: TableName) => string): string[] {
    return this.asked.map(([name, asked]) => `(${sql(asked, name)}) AS "${name}"`);
  }

  private rowsOf(answer: Answer): PlanRows | undefined {
    const tables = Object.fromEntries(this.asked.map(([name, asked]) => [name, rowsIn(answer[name], asked)]));
    const { plan, ...others } = tables as Record<TableName, Row[]>;
    return plan[0] && ({ ...others, plan: plan[0] } as unknown as PlanRows);
  }
}

function askedOf(dataSource: DataSource, { entity, order }: PlanTable): Asked {
  const { tableName, columns } = dataSource.getMetadata(entity);
  const names = columns.map(({ databaseName }) => databaseName);
  const values = names.map((name) => `json_agg(t."${name}")`).join(', ');
  const inOrder = order.map((name) => `"${name}"`).join(', ');
  return {
    columns: names,
    moments: columns.flatMap(({ type }, i) => (type === 'timestamptz' ? [i] : [])),
    from: `SELECT * FROM ${tableName} WHERE "planId" = $1`,
    sql: (from) => `SELECT json_build_array(${values}) FROM (${from} ORDER BY ${inOrder}) t`,
  };
}

function rowsIn(values: Columns, { columns, moments }: Asked): Row[] {
  for (const column of moments) inTheLogsForm(values[column]);
  return (values[0] ?? []).map((_, i) => {
    const row: Row = {};
    for (let column = 0; column < columns.length; column += 1) row[columns[column]!] = values[column]![i];
    return row;
  });
}

function inTheLogsForm(moments: unknown[] | null | undefined): void {
  moments?.forEach((moment, i) => {
    if (moment !== null) moments[i] = new Date(moment as string).toISOString();
  });
}
