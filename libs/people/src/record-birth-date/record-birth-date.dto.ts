import { Id, Moment, OneOf, Text, YesNo } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordBirthDateDto {
  @Text(10, { min: 4, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  birthDate: string;

  @YesNo({ optional: true })
  birthEstimated?: boolean;

  @YesNo({ optional: true })
  confirmBeforeBirth?: boolean;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
