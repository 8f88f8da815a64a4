import { givesPhone, register, type Told } from '../people-of.js';
import { player } from '../players.js';
import type { Story } from '../story.js';
import { onDays } from './on-days.js';
import { someone } from './short-story.js';

const JULIAN = player('julian-arce');

/**
 * People who asked for something long ago, and whom the front door must find again although they are told in another way: by day
 * and month swapped, by a nickname, by a phone that two people share. README names what to type.
 */
export const KNOWN_BEFORE: Readonly<Record<'swapped' | 'nickname' | 'sharedPhone', Told>> = {
  /** Asked for by 11/4/1987. */
  swapped: someone('Marisela', 'Duarte Pineda', '1987-04-11', { groups: ['hispanic-latino'], language: 'es', phone: '507-555-0188' }),
  /** Asked for as Peggy Tollefsrud. */
  nickname: someone('Margaret', 'Tollefsrud', '1962-08-30', { phone: '507-555-0137' }),
  /** Asked for by the phone of her sister, with whom she lives. */
  sharedPhone: someone('Ifrah', 'Hirsi Elmi', '1996-12-19', { groups: ['black'], language: 'so', phone: '507-555-0195' }),
};

const SISTER = someone('Sahra', 'Elmi', '1993-02-02', { groups: ['black'], language: 'so' });

/** They were registered, and no more is known of them. */
export function* knownBefore(today: string): Story {
  const days = onDays(today);
  const place = '27109';
  yield* register(KNOWN_BEFORE.swapped, JULIAN, days.ago(500, 10), { place });
  yield* register(KNOWN_BEFORE.nickname, JULIAN, days.ago(480, 11), { place });
  yield* register(KNOWN_BEFORE.sharedPhone, JULIAN, days.ago(400, 9), { place });
  const sister = yield* register(SISTER, JULIAN, days.ago(350, 14), { place });
  yield* givesPhone(sister, KNOWN_BEFORE.sharedPhone.phone!, JULIAN, days.ago(350, 14, 5));
}
