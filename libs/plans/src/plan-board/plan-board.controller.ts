import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { notFound, rowsOf, type Recorded } from '#event-sourcing';
import { Me, Permission, ReadModels, Seen, Streams, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { revisionOf } from '../plan.record.js';
import { isCaseClosed } from '../plan.case-closed.js';
import { BoardView } from './board-view.js';
import { PlanBoardQuery, PlanBoardView } from './plan-board.dto.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import { planBoard } from './plan-board.projection.js';
import { followUpOf, type PlanRows } from './plan-of-rows.js';
import { PlanTables } from './plan-tables.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class PlanBoardController {
  private readonly tables: PlanTables;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {
    this.tables = new PlanTables(dataSource);
  }

  @Get('board')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The shared plan: goals under the six outcomes, their actions, services and what came of them.' })
  @ApiOkResponse({ type: PlanBoardView })
  async board(
    @Param('id') planId: string,
    @Query() { asOf: moment, version, part }: PlanBoardQuery,
    @Me() actor: SignedIn,
    @Seen() audience: Audience,
  ): Promise<PlanBoardView> {
    const past = moment || version ? await this.past(planId, moment, version) : undefined;
    const rows = past ? foldedRows(past) : await this.now(planId, part && audience);
    const asOf = moment ?? (version && past?.at(-1)?.metadata.recordedAt);
    const today = past && { today: await this.now(planId) };
    const look = {
      actor,
      audience,
      who: (id: string) => this.directory.who(id),
      ...(asOf && { asOf: new Date(asOf).toISOString() }),
      ...today,
    };
    const since = asOf ? undefined : await this.readModels.notUpToDateSince([planBoard.name], [planId, rows.plan.caseId]);
    const caseClosed = !asOf && rows.plan.status === 'closed' && isCaseClosed(await this.streams.read(`case-${rows.plan.caseId}`));
    return { ...new BoardView(rows, { ...look, caseClosed }).whole(), ...(since && { notUpToDateSince: since }) };
  }

  /** The whole, or the first part for one reader. */
  private async now(planId: string, first?: Audience): Promise<PlanRows> {
    return (
      (await (first ? this.tables.firstOf(planId, first) : this.tables.of(planId))) ??
      (await this.readModels.notThere('plan', [planBoard.name], planId))
    );
  }

  /** What was known at a moment; of a version, until it was proposed. */
  private async past(planId: string, moment?: string, version?: string): Promise<readonly Recorded[]> {
    const events = await this.streams.read(`plan-${planId}`, moment);
    if (version === undefined) return events;
    return events.slice(0, (revisionOf(events, Number(version)) ?? notFound('version of this plan')) + 1);
  }
}

/** The rows of a plan whose events are these. */
function foldedRows(events: readonly Recorded[]): PlanRows {
  const rows = rowsOf(planBoard, events);
  return {
    plan: rows.of(PlanBoard)[0] ?? notFound('plan at that moment'),
    goals: rows.of(PlanGoal),
    actions: rows.of(PlanAction),
    services: rows.of(PlanService),
    ...followUpOf(rows),
    conflicts: rows.of(PlanConflict),
  };
}
