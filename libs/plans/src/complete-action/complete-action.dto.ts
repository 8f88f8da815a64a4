import { Moment, Text } from '#platform';

export class CompleteActionBody {
  @Text(2000, { optional: true })
  note?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
