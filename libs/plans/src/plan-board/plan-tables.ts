import type { EntityClass } from '#event-sourcing';
import { preparedReads, type Audience, type Read } from '#platform';
import type { DataSource } from 'typeorm';
import { NEAR_FIRST_GOALS, OF_FIRST_GOALS, REVISION_OF_ALL, withFirstGoals } from './first-part.js';
import { PlanAttendance, PlanCircumstance, PlanNotSaid, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import type { PlanRows } from './plan-of-rows.js';

type Row = Record<string, unknown>;

interface PlanTable {
  readonly entity: EntityClass;
  /** In what order its rows are read. */
  readonly order: readonly string[];
}

type TableName = Exclude<keyof PlanRows, 'part'>;

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
  /** How its rows are asked for, as columns; of those that a condition holds for. */
  readonly sql: (condition?: string) => string;
}

/** A column after the other, each with its values row by row; null where there are none. */
type Columns = readonly (unknown[] | null)[];
type Answer = Record<TableName, Columns>;

interface FirstAnswer {
  readonly revisionOfAll: number | null;
}

/**
 * Everything of a plan in one prepared statement, and so at one moment. Each table comes as its columns in one JSON text: to write a
 * document of each row costs the database three times as much, and to make an entity of it the process more than all the rest.
 */
export class PlanTables {
  private readonly read: Read;
  private readonly asked: readonly (readonly [TableName, Asked])[];
  private readonly whole: string;
  private readonly first: string;

  constructor(dataSource: DataSource) {
    this.read = preparedReads(dataSource);
    const tableOf = (name: TableName): string => dataSource.getMetadata(TABLES[name].entity).tableName;
    this.asked = NAMES.map((name) => [name, askedOf(dataSource, TABLES[name])]);
    this.whole = `SELECT ${this.columns(({ sql }) => sql()).join(', ')}`;
    const first = this.columns(({ sql, columns }, name) => {
      if (name === 'actions') return sql(NEAR_FIRST_GOALS);
      return sql(columns.includes('goalId') ? OF_FIRST_GOALS : undefined);
    });
    this.first = `${withFirstGoals(tableOf('goals'), tableOf('actions'))} SELECT ${first.join(', ')}, (${REVISION_OF_ALL}) AS "revisionOfAll"`;
  }

  /** Undefined when there is no such plan. */
  async of(planId: string): Promise<PlanRows | undefined> {
    const [answer] = await this.read<Answer>(this.whole, [planId]);
    return this.rowsOf(answer!);
  }

  /** Of a plan that is long for this reader its first goals; a short one is whole. Undefined when there is no such plan. */
  async firstOf(planId: string, { keys, everything }: Audience): Promise<PlanRows | undefined> {
    const [answer] = await this.read<Answer & FirstAnswer>(this.first, [planId, [...keys], everything]);
    const rows = this.rowsOf(answer!);
    const revision = answer!.revisionOfAll;
    // What was kept of edits that overlapped comes with the whole: it may name steps that are not here.
    return rows && revision !== null ? { ...rows, conflicts: [], part: { revision } } : rows;
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
    sql: (condition = 'true') =>
      `SELECT json_build_array(${values}) FROM (SELECT * FROM ${tableName} WHERE "planId" = $1 AND ${condition} ORDER BY ${inOrder}) t`,
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
