import { GROUPS, LANGUAGES } from '#codes';
import { HappenedBody, Id, ManyOf, Nested, OneOf, Text, YesNo } from '#platform';
import type { Source } from '../person.events.js';
import { CONTACT_KINDS, NAME_USES, SAFE_FOR, SAID, type ToldContactPoint, type ToldName } from '../person.facts.js';

export class RightNameDto {
  @Text(120)
  given: string;

  @Text(120, { min: 0, description: 'Family names as the person writes them; empty for somebody with one name.' })
  family: string;

  @OneOf(NAME_USES, { optional: true })
  use?: ToldName['use'];
}

export class RightBirthDto {
  @Text(10, { min: 4 })
  birthDate: string;

  @YesNo({ optional: true })
  birthEstimated?: boolean;

  @YesNo({ optional: true })
  confirmBeforeBirth?: boolean;
}

export class RightDemographicsDto {
  @ManyOf(GROUPS)
  groups: string[];

  @OneOf(LANGUAGES)
  language: string;
}

export class RightContactPointDto {
  @OneOf(CONTACT_KINDS)
  kind: ToldContactPoint['kind'];

  @Text(120)
  value: string;

  @ManyOf(SAFE_FOR)
  safeFor: ('call' | 'text' | 'voicemail' | 'mail')[];
}

export class CorrectFactDto extends HappenedBody {
  @Id({ description: 'The event that told the wrong value.' })
  eventId: string;

  @Text(500)
  reason: string;

  @Nested(() => RightNameDto, { optional: true })
  name?: RightNameDto;

  @Nested(() => RightBirthDto, { optional: true })
  birth?: RightBirthDto;

  @Nested(() => RightDemographicsDto, { optional: true })
  demographics?: RightDemographicsDto;

  @Nested(() => RightContactPointDto, { optional: true })
  contactPoint?: RightContactPointDto;

  @OneOf(SAID, { optional: true })
  said?: Source['said'];
}
