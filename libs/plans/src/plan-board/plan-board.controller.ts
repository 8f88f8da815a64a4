import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { notFound, rowsOf, type Recorded } from '#event-sourcing';
import { Me, Permission, ReadModels, Seen, Streams, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { revisionOf } from '../plan.record.js';
import { isCaseClosed } from '../plan.case-closed.js';
import { BoardView, type Look } from './board-view.js';
import { PlanBoardQuery, PlanBoardView } from './plan-board.dto.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import { planBoard } from './plan-board.projection.js';
import { followUpOf, type PlanRows } from './plan-of-rows.js';
import { PlanTables } from './plan-tables.js';

/** Lines of JSON, each to be read by itself. */
const LINES = 'application/x-ndjson';

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
    @Query() { asOf: moment, version }: PlanBoardQuery,
    @Me() actor: SignedIn,
    @Seen() audience: Audience,
  ): Promise<PlanBoardView> {
    const past = moment || version ? await this.past(planId, moment, version) : undefined;
    if (!past) return this.viewOf(await this.now(planId), actor, audience);
    const asOf = moment ?? past.at(-1)!.metadata.recordedAt;
    const look = { ...this.lookOf(actor, audience), asOf: new Date(asOf).toISOString(), today: await this.now(planId) };
    return new BoardView(foldedRows(past), look).whole();
  }

  @Get('board/parts')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({
    summary: 'The shared plan as it is now, to be shown while it comes.',
    description:
      'A line of JSON is a board. Of a plan that is long for the reader its first goals come first, with `isPart`; the last line is the whole.',
  })
  @ApiProduces(LINES)
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', `${LINES}; charset=utf-8`)
  async parts(@Param('id') planId: string, @Me() actor: SignedIn, @Seen() audience: Audience): Promise<string | StreamableFile> {
    const rows = (await this.tables.firstOf(planId, audience)) ?? (await this.notThere(planId));
    const first = line(await this.viewOf(rows, actor, audience));
    if (!rows.part) return first;
    const whole = async (): Promise<string> => line(await this.viewOf(await this.now(planId), actor, audience));
    return new StreamableFile(Readable.from(inTurn(first, whole)));
  }

  private async viewOf(rows: PlanRows, actor: SignedIn, audience: Audience): Promise<PlanBoardView> {
    const { planId, caseId, status } = rows.plan;
    const since = await this.readModels.notUpToDateSince([planBoard.name], [planId, caseId]);
    const caseClosed = status === 'closed' && isCaseClosed(await this.streams.read(`case-${caseId}`));
    const view = new BoardView(rows, { ...this.lookOf(actor, audience), caseClosed }).whole();
    return { ...view, ...(since && { notUpToDateSince: since }) };
  }

  private lookOf(actor: SignedIn, audience: Audience): Look {
    return { actor, audience, who: (id) => this.directory.who(id) };
  }

  private async now(planId: string): Promise<PlanRows> {
    return (await this.tables.of(planId)) ?? (await this.notThere(planId));
  }

  private notThere(planId: string): Promise<never> {
    return this.readModels.notThere('plan', [planBoard.name], planId);
  }

  /** What was known at a moment; of a version, until it was proposed. */
  private async past(planId: string, moment?: string, version?: string): Promise<readonly Recorded[]> {
    const events = await this.streams.read(`plan-${planId}`, moment);
    if (version === undefined) return events;
    return events.slice(0, (revisionOf(events, Number(version)) ?? notFound('version of this plan')) + 1);
  }
}

const line = (view: PlanBoardView): string => `${JSON.stringify(view)}\n`;

/** What comes later is asked for once what comes first has gone. */
async function* inTurn(first: string, later: () => Promise<string>): AsyncGenerator<string> {
  yield first;
  yield await later();
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
