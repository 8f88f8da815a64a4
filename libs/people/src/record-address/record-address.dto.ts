import { SERVING_PLACES } from '#codes';
import { HappenedBody, Id, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordAddressDto extends HappenedBody {
  @Text(400)
  lines: string;

  @OneOf(SERVING_PLACES)
  county: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
