import type { Channel, Need, NeedAnswer } from '#codes';
import { NEEDS } from '#codes';
import { privacyNotices } from '#governance';
import {
  givePrivacyNotice,
  identifyPerson,
  provideInformation,
  screenOut,
  sendToTriage,
  stateNeeds,
  takeContact,
  triageIdOf,
  type TakeContact,
  withdrawIntake,
} from '#intake';
import { minutesLater } from './moments.js';
import { knownOf, type Somebody } from './people-of.js';
import type { Player } from './story.js';
import { tell, type Story } from './story.js';

/** A contact as it goes on. */
export interface Asked {
  readonly intakeId: string;
  readonly triageId: string;
  readonly contactAt: number;
  /** When the front door had done its part. */
  readonly time: number;
}

export interface Asking {
  readonly by: Player;
  /** When help was asked for. */
  readonly time: number;
  /** When it was written down, where that was later. */
  readonly recorded?: number;
  readonly channel: Channel;
  readonly place: string;
  readonly language: string;
  readonly ownWords: string;
  readonly caller?: TakeContact['caller'];
  readonly forWhom?: TakeContact['forWhom'];
}

/** Somebody asks for help; nothing is known of them yet. */
export function* receives(asking: Asking): Story<Asked> {
  const { by, channel, place, language, ownWords, caller = 'self', forWhom = 'self' } = asking;
  const recorded = asking.recorded ?? asking.time;
  const taken = yield* tell({
    at: recorded,
    by,
    command: takeContact,
    input: { channel, caller, forWhom, county: place, language, ownWords },
    happened: asking.recorded === undefined ? undefined : asking.time,
    channel,
    jurisdiction: place,
  });
  return { intakeId: taken.streamId, triageId: triageIdOf(taken.streamId), contactAt: asking.time, time: recorded };
}

/** Somebody asks for help, and the privacy notice is said. */
export function* asks(asking: Asking): Story<Asked> {
  const { by, channel, language } = asking;
  const asked = yield* receives(asking);
  const time = minutesLater(asked.time, 2);
  const spoken = channel === 'phone' || channel.startsWith('in-person');
  yield* tell({
    at: time,
    by,
    command: givePrivacyNotice,
    streamId: asked.intakeId,
    input: {
      version: privacyNotices[0]!.version,
      language: language === 'not-asked' ? 'en' : language,
      how: spoken ? ('read-aloud' as const) : ('screen' as const),
    },
  });
  return { ...asked, time };
}

/** It is known who asks: `reasons` say why it is this person, or that they are new. */
export function* isIdentified(asked: Asked, somebody: Somebody, reasons: readonly string[], by: Player): Story<Asked> {
  const time = minutesLater(asked.time, 4);
  yield* tell({
    at: time,
    by,
    command: identifyPerson,
    streamId: asked.intakeId,
    input: { personId: somebody.personId, reasons },
    lookedUp: { person: knownOf(somebody, time) },
  });
  if (reasons.includes('new-person')) return { ...asked, time };
  yield* tell({ at: time, by, command: provideInformation, streamId: asked.intakeId, input: { confirmed: ['name', 'phone'] } });
  return { ...asked, time };
}

/** The ten needs; those that nobody spoke of stay "not said". */
export function* saysNeeds(asked: Asked, answers: Partial<Record<Need, NeedAnswer>>, by: Player): Story<Asked> {
  const time = minutesLater(asked.time, 6);
  const needs = Object.fromEntries(NEEDS.map((need) => [need, answers[need] ?? 'not-said']));
  yield* tell({ at: time, by, command: stateNeeds, streamId: asked.intakeId, input: { needs } });
  return { ...asked, time };
}

export function* goesToTriage(asked: Asked, by: Player): Story<Asked> {
  const time = minutesLater(asked.time, 3);
  yield* tell({ at: time, by, command: sendToTriage, streamId: asked.intakeId, input: {} });
  return { ...asked, time };
}

export function* isAnsweredAtOnce(asked: Asked, offered: string, by: Player, time: number): Story {
  yield* tell({ at: time, by, command: screenOut, streamId: asked.intakeId, input: { reason: 'information-only' as const, offered } });
}

export function* withdraws(asked: Asked, by: Player, time: number): Story {
  yield* tell({ at: time, by, command: withdrawIntake, streamId: asked.intakeId, input: { by: 'person' as const } });
}
