import { CHANNELS, LANGUAGES, SERVING_PLACES } from '#codes';
import { Moment, OneOf, Text } from '#platform';
import type { ContactReceived } from '../intake.events.js';

const CALLERS = ['self', 'family-member', 'representative', 'partner', 'neighbor'] as const;
const FOR_WHOM = ['self', 'self-and-children', 'household', 'child', 'other'] as const;

export class TakeContactDto {
  @OneOf(CHANNELS)
  channel: string;

  @OneOf(CALLERS)
  caller: ContactReceived['data']['caller'];

  @OneOf(FOR_WHOM)
  forWhom: ContactReceived['data']['forWhom'];

  @OneOf(LANGUAGES)
  language: string;

  @OneOf(SERVING_PLACES)
  county: string;

  @Text(10_000, { description: 'As they say it, in their language. It is kept as it is.' })
  ownWords: string;

  @Text(200, { optional: true, description: 'Who calls, when it is somebody else than the person.' })
  callerName?: string;

  @Moment({ optional: true, description: 'When help was asked for; deadlines count from it.' })
  occurredAt?: string;
}
