import { HappenedBody, Id, OneOf, Text, YesNo } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordBirthDateDto extends HappenedBody {
  @Text(10, { min: 4, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  birthDate: string;

  @YesNo({ optional: true })
  birthEstimated?: boolean;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
