import { Id, Moment, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordStrengthDto {
  @Text(500)
  words: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
