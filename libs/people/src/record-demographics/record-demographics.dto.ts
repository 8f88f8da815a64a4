import { GROUPS, LANGUAGES } from '#codes';
import { HappenedBody, Id, ManyOf, OneOf } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordDemographicsDto extends HappenedBody {
  @ManyOf(GROUPS)
  groups: string[];

  @OneOf(LANGUAGES)
  language: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
