import { RESPONSE_LEVELS } from '#codes';
import { Moment, OneOf, Text } from '#platform';

export class AssignLevelBody {
  @OneOf(RESPONSE_LEVELS)
  level: string;

  @Text(2000, { optional: true, description: 'Why another level than the recommended one.' })
  reason?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
