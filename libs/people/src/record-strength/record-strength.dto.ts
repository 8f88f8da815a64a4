import { HappenedBody, Id, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordStrengthDto extends HappenedBody {
  @Text(500)
  words: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
