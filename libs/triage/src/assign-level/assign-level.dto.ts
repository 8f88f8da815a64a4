import { RESPONSE_LEVELS } from '#codes';
import { HappenedBody, OneOf, Text } from '#platform';

export class AssignLevelBody extends HappenedBody {
  @OneOf(RESPONSE_LEVELS)
  level: string;

  @Text(2000, { optional: true, description: 'Why another level than the recommended one.' })
  reason?: string;
}
