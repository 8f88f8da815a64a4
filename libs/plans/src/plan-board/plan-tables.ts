import type { EntityClass } from '#event-sourcing';
import { preparedReads, type Read } from '#platform';
import type { DataSource } from 'typeorm';
import { PlanAttendance, PlanCircumstance, PlanNotSaid, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import type { PlanRows } from './plan-of-rows.js';

type Row = Record<string, unknown>;

/** The tables of a plan, and in what order their rows are read. */
const TABLES: Readonly<Record<keyof PlanRows, { readonly entity: EntityClass; readonly order: readonly string[] }>> = {
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
const NAMES = Object.keys(TABLES) as (keyof PlanRows)[];

/**
 * Everything of a plan in one prepared statement, and so at one moment. Each table comes as one JSON text: what a list costs is what
 * its items cost, and to make an entity of each costs several times that.
 */
export class PlanTables {
  private readonly text: string;
  /** Columns that are moments, which the database writes in its own way. */
  private readonly moments: Readonly<Record<string, readonly string[]>>;

  private readonly read: Read;

  constructor(dataSource: DataSource) {
    this.read = preparedReads(dataSource);
    const metadata = (name: keyof PlanRows) => dataSource.getMetadata(TABLES[name].entity);
    const lists = NAMES.map((name) => `(${listOf(metadata(name).tableName, TABLES[name].order)}) AS "${name}"`);
    this.text = `SELECT ${lists.join(', ')}`;
    this.moments = Object.fromEntries(
      NAMES.map((name) => [
        name,
        metadata(name)
          .columns.filter(({ type }) => type === 'timestamptz')
          .map(({ databaseName }) => databaseName),
      ]),
    );
  }

  /** Undefined when there is no such plan. */
  async of(planId: string): Promise<PlanRows | undefined> {
    const [row] = await this.read<Record<keyof PlanRows, Row[] | null>>(this.text, [planId]);
    const lists = Object.fromEntries(NAMES.map((name) => [name, withInstants(row?.[name] ?? [], this.moments[name]!)]));
    const { plan, ...others } = lists as Record<keyof PlanRows, Row[]>;
    return plan[0] && ({ ...others, plan: plan[0] } as unknown as PlanRows);
  }
}

function listOf(table: string, order: readonly string[]): string {
  return `SELECT json_agg(t ORDER BY ${order.map((column) => `t."${column}"`).join(', ')}) FROM ${table} t WHERE t."planId" = $1`;
}

/** As the log writes its moments. */
function withInstants(rows: Row[], moments: readonly string[]): Row[] {
  for (const row of rows) {
    for (const moment of moments) if (row[moment] !== null) row[moment] = new Date(row[moment] as string).toISOString();
  }
  return rows;
}
