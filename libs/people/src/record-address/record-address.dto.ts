import { COUNTIES } from '#codes';
import { Id, Moment, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordAddressDto {
  @Text(400)
  lines: string;

  @OneOf(COUNTIES)
  county: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
