import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, Refusal, type Recorded } from '#event-sourcing';
import { Permission, sees, Seen, Streams, WorkerDirectory, type Audience } from '#platform';
import { recordOf, revisionOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { ComparePlanQuery, PlanComparisonView, type ComparedSideView } from './compare-plan.dto.js';
import { Comparison } from './comparison.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ComparePlanController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get('compare')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What was added, removed and changed between two versions, or a version and now; by whom and when.' })
  @ApiOkResponse({ type: PlanComparisonView })
  async compare(@Param('id') planId: string, @Query() query: ComparePlanQuery, @Seen() audience: Audience): Promise<PlanComparisonView> {
    const events = await this.streams.read(`plan-${planId}`);
    const sight = new Sight(recordOf(events), (sharing, sharedWith) => sees(audience, sharing, sharedWith));
    const [from, to] = [sideOf(events, sight, query.from), sideOf(events, sight, query.to)];
    if (from.revision > to.revision) {
      throw new Refusal('content', 'plan.compare-order', 'Compare an earlier version with a later one: put the earlier one first.');
    }
    const comparison = new Comparison(sight, { from: from.revision, to: to.revision }, (id) => this.directory.who(id));
    return { from: from.view, to: to.view, ...comparison.items() };
  }
}

/** Now is as of the last change that the reader may know of. */
function sideOf(events: readonly Recorded[], sight: Sight, side: string): { revision: number; view: ComparedSideView } {
  const last = events.at(-1) ?? notFound('plan');
  if (side === 'now') return { revision: last.revision, view: { at: (sight.heard(events).at(-1) ?? last).metadata.recordedAt } };
  const version = Number(side);
  const proposed = events[revisionOf(events, version) ?? notFound('version of this plan')]!;
  return { revision: proposed.revision, view: { version, at: proposed.metadata.recordedAt } };
}
