import { OUTCOME_RESULTS, PROGRAMS } from '#codes';
import { HappenedBody, Ids, ManyOf, OneOf, Text } from '#platform';

export class RecordOutcomeBody extends HappenedBody {
  @OneOf(OUTCOME_RESULTS)
  result: string;

  @Text(4000, { description: 'What shows it.' })
  evidence: string;

  @ManyOf(PROGRAMS)
  contributingPrograms: string[];

  @Ids(100, { optional: true, description: 'Measured values and attendance of this goal that show it.' })
  evidenceIds?: string[];
}
