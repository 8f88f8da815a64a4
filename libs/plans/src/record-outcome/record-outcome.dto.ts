import { OUTCOME_RESULTS, PROGRAMS } from '#codes';
import { HappenedBody, ManyOf, OneOf, Text } from '#platform';

export class RecordOutcomeBody extends HappenedBody {
  @OneOf(OUTCOME_RESULTS)
  result: string;

  @Text(4000, { description: 'What shows it.' })
  evidence: string;

  @ManyOf(PROGRAMS)
  contributingPrograms: string[];
}
