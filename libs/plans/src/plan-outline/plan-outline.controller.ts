import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Permission, sees, Seen, Streams, WorkerDirectory, type Audience } from '#platform';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { outlineOf } from './outline-of.js';
import { PlanOutlineView } from './plan-outline.dto.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class PlanOutlineController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get('outline')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The plan in short: its open goals in their words, and the next step.' })
  @ApiOkResponse({ type: PlanOutlineView })
  async outline(@Param('id') planId: string, @Seen() audience: Audience): Promise<PlanOutlineView> {
    const events = (await this.streams.read(`plan-${planId}`)) as readonly Recorded<PlanEvent>[];
    const { status } = events.reduce(plan.evolve, plan.initialState);
    if (status === 'none') notFound('plan');
    const record = recordOf(events);
    const sight = new Sight(record, (sharing, sharedWith) => sees(audience, sharing, sharedWith));
    return { id: planId, state: status, ...outlineOf(record, sight, (id) => this.directory.who(id)) };
  }
}
