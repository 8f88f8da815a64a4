import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDay } from '#governance';
import { keyOf, Me, pageOf, Permission, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { PlanReviewsQuery, PlanReviewsView, type PlanReviewItemView } from './plan-reviews.dto.js';
import { planReviewList } from './plan-reviews.projection.js';
import { reviewPage, type ReviewCounts, type ReviewRow } from './plan-reviews.query.js';

const LIMIT = 50;

@ApiTags('plans')
@Controller('api/plan-reviews')
export class PlanReviewsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Permission('plan-reviews.read')
  @ApiOperation({ summary: 'Plans that are to be looked at again, by day: those of one’s cases, of a supervisor’s counties all.' })
  @ApiOkResponse({ type: PlanReviewsView })
  async reviews(@Query() query: PlanReviewsQuery, @Me() actor: SignedIn): Promise<PlanReviewsView> {
    const { limit = LIMIT, cursor, standing } = query;
    const from = keyOf(cursor, 2) ?? [null, null];
    const { counts, rows } = await reviewPage(this.dataSource, actor, query, { today: localDay(new Date().toISOString()), from, limit });
    const waiting = await this.readModels.notUpToDate(
      [planReviewList.name],
      rows.flatMap(({ planId, caseId }) => [planId, caseId]),
    );
    const page = pageOf(
      rows,
      limit,
      (row) => [row.dueOn, row.planId],
      (row) => ({ ...this.item(row), notUpToDateSince: waiting.get(row.planId) ?? waiting.get(row.caseId) }),
    );
    return { counts, ...page, total: totalOf(counts, standing) };
  }

  private item({ name, lead, lastHeldAt, ...row }: ReviewRow): PlanReviewItemView {
    const { planId, caseId, county, programs, dueOn, standing, held, missed } = row;
    return {
      ...{ planId, caseId, caseName: name, county, programs, dueOn, standing, held, missed },
      lead: lead ? this.directory.who(lead) : undefined,
      lastHeldAt: lastHeldAt?.toISOString(),
    };
  }
}

function totalOf(counts: ReviewCounts, standing: keyof ReviewCounts | undefined): number {
  return standing ? counts[standing] : counts.overdue + counts.due + counts.planned;
}
