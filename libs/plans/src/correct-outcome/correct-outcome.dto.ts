import { OUTCOME_RESULTS, PROGRAMS } from '#codes';
import { HappenedBody, Ids, ManyOf, OneOf, Text } from '#platform';

export class CorrectOutcomeBody extends HappenedBody {
  @OneOf(OUTCOME_RESULTS)
  result: string;

  @Text(4000)
  evidence: string;

  @Text(1000, { description: 'Why the recorded outcome was wrong.' })
  reason: string;

  @ManyOf(PROGRAMS, { optional: true, description: 'As recorded, if left out.' })
  contributingPrograms?: string[];

  @Ids(100, { optional: true, description: 'Measured values and attendance of this goal that show it.' })
  evidenceIds?: string[];
}
