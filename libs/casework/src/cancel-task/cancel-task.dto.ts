import { Moment, Text } from '#platform';

export class CancelTaskBody {
  @Text(1000)
  reason: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
