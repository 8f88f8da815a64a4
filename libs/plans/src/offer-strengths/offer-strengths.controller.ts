import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Permission, Streams, WorkerDirectory } from '#platform';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordedStrengths } from '../plan.recorded-strengths.js';
import { OfferedStrengthsView } from './offer-strengths.dto.js';
import { offeredStrengths } from './offered-strengths.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class OfferStrengthsController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  /** For those who work on the plan: what stands on a person's page is not a partner's to read. */
  @Get('recorded-strengths')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What is written down of the people of the plan that they do well, and the plan does not build on yet.' })
  @ApiOkResponse({ type: OfferedStrengthsView })
  async offer(@Param('id') planId: string): Promise<OfferedStrengthsView> {
    const events = (await this.streams.read(`plan-${planId}`)) as readonly Recorded<PlanEvent>[];
    const { status, personIds, followUp } = events.reduce(plan.evolve, plan.initialState);
    if (status === 'none') notFound('plan');
    const recorded = await Promise.all(personIds.map(async (id) => recordedStrengths(id, await this.streams.read(`person-${id}`))));
    const items = offeredStrengths(recorded.flat(), Object.values(followUp.recordedAs));
    return {
      items: items.map(({ personId, strengthId, words, event: { data, metadata } }) => ({
        ...{ personId, strengthId, words, said: data.source.said, at: metadata.occurredAt },
        who: this.directory.who(metadata.actor.id, metadata.program),
      })),
    };
  }
}
