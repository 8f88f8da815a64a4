import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { notFound, type Recorded } from '#event-sourcing';
import { localDay, policyInForce, policyVersionOf } from '#governance';
import { Permission, Seen, sees, Streams, WorkerDirectory, type Audience } from '#platform';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { structureAfter, unstructured } from '../plan.structure.js';
import { suggestionsFrom, type Evidence, type Suggestion } from '../plan.suggestions.js';
import { factsOfIntake, factsOfPlan, factsOfScreening } from './facts-of.js';
import { SuggestionListView, type EvidenceView, type SuggestionView } from './list-suggestions.dto.js';
import { PlanScreening } from './plan-source.entity.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ListSuggestionsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  /** For workers of the agencies only: answers of a screening are no partner's to read. */
  @Get('suggestions')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What could help, from what was said and screened, each with what speaks for it and against it.' })
  @ApiOkResponse({ type: SuggestionListView })
  async suggestions(@Param('id') planId: string, @Seen() audience: Audience): Promise<SuggestionListView> {
    const events = (await this.streams.read(`plan-${planId}`)) as readonly Recorded<PlanEvent>[];
    const { status, county, intakeId } = events.reduce(plan.evolve, plan.initialState);
    if (status === 'none') notFound('plan');
    // What was taken up where the reader may not see it stays open to them.
    const sight = new Sight(recordOf(events), (sharing, sharedWith) => sees(audience, sharing, sharedWith));
    const structure = sight.heard(events).reduce(structureAfter, unstructured);
    const policy = policyInForce('suggestions', localDay(new Date().toISOString()), county);
    const { language, facts } = factsOfIntake(await this.streams.read(`intake-${intakeId}`));
    const all = [...facts, ...(await this.screened(intakeId)), ...factsOfPlan(events)];
    const found = suggestionsFrom(all, language, policy.values);
    return { policyVersion: policyVersionOf(policy), items: found.map((one) => this.view(one, structure.suggestions[one.rule.id])) };
  }

  private async screened(intakeId: string): Promise<Evidence[]> {
    const screenings = await this.dataSource.getRepository(PlanScreening).findBy({ intakeId });
    const answers = screenings.map(async ({ screeningId, instrument, version }) =>
      factsOfScreening(await this.streams.read(`screening-${screeningId}`), instrument, version),
    );
    return (await Promise.all(answers)).flat();
  }

  private view({ rule, evidence, buildsOn, interpreter, leftOut }: Suggestion, state: SuggestionView['state'] = 'open'): SuggestionView {
    const { id, need, outcome, service, owner, reach, measure, source, verified } = rule;
    const shown = (facts: readonly Evidence[]): EvidenceView[] =>
      facts.map(({ by, codes, ...fact }) => ({ ...fact, codes: [...codes], who: this.directory.who(by) }));
    return {
      ...{ id, need, outcome, service, owner, reach, measure, source, verified, interpreter, state },
      evidence: shown(evidence),
      buildsOn: shown(buildsOn),
      leftOutBecause: leftOut?.because,
      against: shown(leftOut?.evidence ?? []),
    };
  }
}
