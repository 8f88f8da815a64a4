import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Me, Permission, sees, Seen, Streams, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { mayReadReason } from '../plan.family.js';
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
  async versions(@Param('id') planId: string, @Me() actor: SignedIn, @Seen() audience: Audience): Promise<PlanVersionsView> {
    const events = await this.streams.read(`plan-${planId}`);
    if (events.length === 0) notFound('plan');
    const { changedSince } = (events as readonly Recorded<PlanEvent>[]).reduce(plan.evolve, plan.initialState);
    const reader = { isTeam: sees(audience, 'team'), personId: actor.personId };
    const items = versionsOf(events, {
      who: (id) => this.directory.who(id),
      mayReadReason: (saidByPersonId) => mayReadReason(reader, saidByPersonId),
    });
    return { items, changedSince };
  }
}
