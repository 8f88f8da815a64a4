import { HappenedBody, Text } from '#platform';

export class FlagSafetyConcernBody extends HappenedBody {
  @Text(2000, { optional: true, description: 'What worries you.' })
  note?: string;
}
