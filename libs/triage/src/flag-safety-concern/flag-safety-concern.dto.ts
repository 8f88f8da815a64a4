import { Moment, Text } from '#platform';

export class FlagSafetyConcernBody {
  @Text(2000, { optional: true, description: 'What worries you.' })
  note?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
