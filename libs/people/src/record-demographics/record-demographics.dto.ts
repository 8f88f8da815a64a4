import { GROUPS, LANGUAGES } from '#codes';
import { Id, ManyOf, Moment, OneOf } from '#platform';
import type { Source } from '../person.events.js';
import { SAID } from '../person.facts.js';

export class RecordDemographicsDto {
  @ManyOf(GROUPS)
  groups: string[];

  @OneOf(LANGUAGES)
  language: string;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
