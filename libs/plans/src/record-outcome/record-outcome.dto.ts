import { OUTCOME_RESULTS, PROGRAMS } from '#codes';
import { ManyOf, Moment, OneOf, Text } from '#platform';

export class RecordOutcomeBody {
  @OneOf(OUTCOME_RESULTS)
  result: string;

  @Text(4000, { description: 'What shows it.' })
  evidence: string;

  @ManyOf(PROGRAMS)
  contributingPrograms: string[];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
