import { HappenedBody, Id, ManyOf, OneOf, Text } from '#platform';
import type { Source } from '../person.events.js';
import { CONTACT_KINDS, SAFE_FOR, SAID, type ToldContactPoint } from '../person.facts.js';

export class RecordContactPointDto extends HappenedBody {
  @OneOf(CONTACT_KINDS)
  kind: ToldContactPoint['kind'];

  @Text(120)
  value: string;

  @ManyOf(SAFE_FOR, { description: 'What is safe on it; empty: nothing is.' })
  safeFor: ('call' | 'text' | 'voicemail' | 'mail')[];

  @OneOf(SAID, { optional: true })
  said?: Source['said'];

  @Id({ optional: true })
  intakeId?: string;
}
