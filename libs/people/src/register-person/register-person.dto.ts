import { GROUPS, LANGUAGES, SERVING_PLACES } from '#codes';
import { HappenedBody, Id, ManyOf, Nested, NestedList, OneOf, Text, YesNo } from '#platform';
import type { Source } from '../person.events.js';
import { CONTACT_KINDS, NAME_USES, SAFE_FOR, SAID, type ToldContactPoint, type ToldName } from '../person.facts.js';

/** Who said it, and at which contact. */
export class SaidDto {
  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true, description: 'The contact at which it was said; the privacy notice must have been given there.' })
  intakeId?: string;
}

export class PhoneDto {
  @OneOf(CONTACT_KINDS)
  kind: ToldContactPoint['kind'];

  @Text(120)
  value: string;

  @ManyOf(SAFE_FOR, { description: 'What is safe on it; empty: nothing is.' })
  safeFor: ('call' | 'text' | 'voicemail' | 'mail')[];
}

export class RegisterPersonDto extends HappenedBody {
  @Text(120, { description: 'Given names as the person writes them.' })
  given: string;

  @Text(120, { min: 0, description: 'Family names as the person writes them; empty for somebody with one name.' })
  family: string;

  @OneOf(NAME_USES, { optional: true })
  use?: ToldName['use'];

  @Text(10, { optional: true, min: 4, description: 'YYYY, YYYY-MM or YYYY-MM-DD: about is fine.' })
  birthDate?: string;

  @YesNo({ optional: true })
  birthEstimated?: boolean;

  @ManyOf(GROUPS, { optional: true })
  groups?: string[];

  @OneOf(LANGUAGES, { optional: true })
  language?: string;

  @NestedList(() => PhoneDto, 10, { optional: true })
  phones?: PhoneDto[];

  @OneOf(SERVING_PLACES, { optional: true })
  county?: string;

  @Nested(() => SaidDto, { optional: true })
  source?: SaidDto;
}
