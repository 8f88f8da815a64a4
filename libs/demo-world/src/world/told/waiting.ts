import type { Need } from '#codes';
import { asks, goesToTriage, isIdentified, receives, saysNeeds } from '../front-door.js';
import { minutesLater } from '../moments.js';
import { register, type Told } from '../people-of.js';
import { officeOf } from '../players.js';
import type { Story } from '../story.js';
import { onDays } from './on-days.js';
import { someone } from './short-story.js';

/** Somebody who asked in the last days, and how far their story has come. */
export interface Waiting {
  readonly place: string;
  readonly ago: number;
  readonly hour: number;
  readonly ownWords: string;
  readonly language?: Told['language'];
  /** Nobody where only the words were taken. */
  readonly who?: Told;
  readonly needs?: readonly Need[];
  /** Handed over to triage, which has not begun. */
  readonly handedOver?: true;
}

const hispanic = { groups: ['hispanic-latino'], language: 'es' } as const;

/** What waits at each front door on the world's day: words only, a name, needs, and a triage to be done. */
export const WAITING: readonly Waiting[] = [
  { place: '27109', ago: 1, hour: 16, ownWords: 'I am calling for my neighbor. She does not open the door any more.' },
  {
    place: '27109',
    ago: 2,
    hour: 15,
    ownWords: 'My hours were cut to twelve and the car payment is due.',
    who: someone('Renee', 'Aakre', '1988-10-14', { phone: '507-555-0166' }),
    needs: ['stable-income', 'food'],
  },
  {
    place: '27109',
    ago: 1,
    hour: 10,
    ownWords: 'Mi mamá se cayó otra vez y no puedo dejarla sola.',
    language: 'es',
    who: someone('Leticia', 'Barrera Luna', '1981-03-05', { ...hispanic, phone: '507-555-0171' }),
    needs: ['home-based-care', 'health-care'],
    handedOver: true,
  },
  {
    place: '27109',
    // Long enough that nobody's triage of it went up to the supervisor, whatever holidays lie between.
    ago: 11,
    hour: 14,
    ownWords: 'The power company says they will turn the lights off.',
    who: someone('Curtis', 'Moen', '1975-07-19', { phone: '507-555-0173' }),
    needs: ['housing', 'food', 'stable-income'],
    handedOver: true,
  },
  { place: '27147', ago: 1, hour: 11, ownWords: 'Is there a place where I can get a coat for my boy?' },
  {
    place: '27147',
    ago: 3,
    hour: 9,
    ownWords: 'I start on Monday and there is nobody for the twins.',
    who: someone('Asha', 'Guled', '1997-11-23', { groups: ['black'], language: 'so', phone: '507-555-0178' }),
    language: 'so',
    needs: ['child-care'],
    handedOver: true,
  },
  {
    place: '27039',
    ago: 2,
    hour: 13,
    ownWords: 'The propane is at ten percent and it is November.',
    who: someone('Dale', 'Odegaard', '1949-05-02', { phone: '507-555-0181' }),
    needs: ['housing'],
    handedOver: true,
  },
  { place: 'tribe-prairie-island', ago: 1, hour: 15, ownWords: 'My auntie needs a ride to dialysis, three times a week.' },
];

/** Tells how far they have come. */
export function* waits(waiting: Waiting, today: string): Story {
  const { place, ago, hour, ownWords, language = 'en', who, needs = [], handedOver } = waiting;
  const { frontDoor: by } = officeOf(place);
  const asking = { by, time: onDays(today).ago(ago, hour, 20), channel: 'phone' as const, place, language, ownWords };
  if (!who) {
    yield* receives(asking);
    return;
  }
  const asked = yield* asks(asking);
  const somebody = yield* register(who, by, minutesLater(asked.time, 3), { intakeId: asked.intakeId, place });
  const identified = yield* isIdentified(asked, somebody, ['new-person'], by);
  const stated = yield* saysNeeds(identified, Object.fromEntries(needs.map((need) => [need, 'yes' as const])), by);
  if (handedOver) yield* goesToTriage(stated, by);
}
