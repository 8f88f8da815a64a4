import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Permission, Streams, WorkerDirectory } from '#platform';
import { plan } from '../plan.js';
import type { PlanEvent } from '../plan.events.js';
import { PlanVersionsView } from './plan-versions.dto.js';
import { versionsOf } from './versions-of.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class PlanVersionsController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get('versions')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Every version that was put before the person, and what was said to it.' })
  @ApiOkResponse({ type: PlanVersionsView })
  async versions(@Param('id') planId: string): Promise<PlanVersionsView> {
    const events = await this.streams.read(`plan-${planId}`);
    if (events.length === 0) notFound('plan');
    const { changedSince } = (events as readonly Recorded<PlanEvent>[]).reduce(plan.evolve, plan.initialState);
    return { items: versionsOf(events, (id) => this.directory.who(id)), changedSince };
  }
}
