import { HappenedBody, Id, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { NAME_USES, SAID, type ToldName } from '../person.facts.js';

export class RecordNameDto extends HappenedBody {
  @Text(120)
  given: string;

  @Text(120, { min: 0, description: 'Family names as the person writes them; empty for somebody with one name.' })
  family: string;

  @OneOf(NAME_USES, { optional: true })
  use?: ToldName['use'];

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
