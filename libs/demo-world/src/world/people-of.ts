import type { Group, Language } from '#codes';
import { ageBandOn, formHousehold, recordContactPoint, recordStrength, registerPerson, type MemberJoined } from '#people';
import { iso } from './moments.js';
import { familyName, givenName, phoneNumber } from './names.js';
import type { Random } from './random.js';
import { tell, type Player, type Story } from './story.js';

/** Somebody of the demo world, as their story knows them. */
export interface Somebody {
  readonly personId: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: string;
  readonly groups: readonly Group[];
  readonly language: Language;
  readonly role: MemberJoined['data']['role'];
  readonly phone?: string;
}

/** Who lives together and asks for help as one. */
export interface Family {
  readonly place: string;
  readonly members: readonly Somebody[];
  readonly householdId?: string;
}

export type Told = Omit<Somebody, 'personId'>;

/** What identifies somebody to the front door: the words and codes that go along with a contact. */
export function knownOf(
  somebody: Somebody,
  time: number,
): { name: string; bornOn: string; ageBand: string; groups: readonly string[]; language: string } {
  const { given, family, birthDate, groups, language } = somebody;
  return { name: `${given} ${family}`, bornOn: birthDate, ageBand: ageBandOn(birthDate, iso(time).slice(0, 10)), groups, language };
}

/** Registers somebody with what they told. `personId` only for the one who can sign in. */
export function* register(
  told: Told,
  by: Player,
  time: number,
  more: { personId?: string; intakeId?: string; place: string },
): Story<Somebody> {
  const { given, family, birthDate, groups, language, phone } = told;
  const { personId, intakeId, place } = more;
  const done = yield* tell({
    at: time,
    by,
    command: registerPerson,
    streamId: personId,
    input: {
      given,
      family,
      birthDate,
      ...(told.role !== 'child' && { groups, language }),
      county: place,
      source: { said: 'person' as const, ...(intakeId && { intakeId }) },
      ...(phone && { phones: [{ kind: 'phone' as const, value: phone, safeFor: ['call', 'text'] as const }] }),
    },
    lookedUp: { notice: 'given' as const },
  });
  return { ...told, personId: done.streamId };
}

/** Puts people into one household. */
export function* formFamily(members: readonly Somebody[], by: Player, time: number, place: string): Story<Family> {
  if (members.length < 2) return { place, members };
  const done = yield* tell({
    at: time,
    by,
    command: formHousehold,
    input: {
      name: `${members[0]!.family} household`,
      county: place,
      members: members.map(({ personId, role }) => ({ personId, role })),
    },
  });
  return { place, members, householdId: done.streamId };
}

export function* saysStrength(somebody: Somebody, words: string, by: Player, time: number): Story {
  yield* tell({ at: time, by, command: recordStrength, streamId: somebody.personId, input: { words, said: 'worker' as const } });
}

export function* givesPhone(somebody: Somebody, value: string, by: Player, time: number): Story {
  yield* tell({
    at: time,
    by,
    command: recordContactPoint,
    streamId: somebody.personId,
    input: { kind: 'phone' as const, value, safeFor: ['call' as const], said: 'person' as const },
  });
}

const LANGUAGES_BY_PLACE: Readonly<Record<string, Readonly<Record<Language, number>>>> = {
  '27109': { en: 62, es: 12, so: 10, hmn: 6, kar: 2, other: 5, 'not-asked': 3 },
  '27147': { en: 70, es: 17, so: 6, hmn: 1, kar: 2, other: 2, 'not-asked': 2 },
  '27039': { en: 82, es: 9, so: 2, hmn: 1, kar: 1, other: 2, 'not-asked': 3 },
  'tribe-prairie-island': { en: 96, es: 1, so: 0, hmn: 0, kar: 0, other: 0, 'not-asked': 3 },
};

const GROUPS_BY_LANGUAGE: Readonly<Record<Language, readonly (readonly Group[])[]>> = {
  en: [
    ['white'],
    ['white'],
    ['white'],
    ['white'],
    ['black'],
    ['white', 'black'],
    ['american-indian-alaska-native'],
    ['declined'],
    ['not-asked'],
  ],
  es: [['hispanic-latino'], ['hispanic-latino'], ['hispanic-latino', 'white'], ['declined']],
  so: [['black'], ['black'], ['black'], ['another']],
  hmn: [['asian']],
  kar: [['asian'], ['another']],
  other: [['asian'], ['white'], ['black'], ['middle-eastern-north-african'], ['not-asked']],
  'not-asked': [['not-asked'], ['white'], ['declined']],
};

/** An invented family of a place: one adult first, often children, sometimes a second adult. */
export function inventFamily(place: string, day: string, random: Random): Told[] {
  const language = random.weighted(LANGUAGES_BY_PLACE[place]!);
  const groups = place.startsWith('tribe-') ? (['american-indian-alaska-native'] as const) : random.pick(GROUPS_BY_LANGUAGE[language]);
  const family = familyName(language, random);
  const year = Number(day.slice(0, 4));
  const elder = random.chance(0.16);
  const someone = (age: number, role: Told['role'], phone?: string): Told => ({
    given: givenName(language, random),
    family: role === 'child' || random.chance(0.7) ? family : familyName(language, random),
    birthDate: `${year - age - 1}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    groups,
    language,
    role,
    phone,
  });
  const adult = someone(elder ? random.whole(66, 84) : random.whole(19, 58), 'head', phoneNumber(random));
  if (elder || random.chance(0.42)) return [adult];
  const partner = random.chance(0.25) ? [someone(random.whole(20, 60), 'partner')] : [];
  const children = Array.from({ length: random.whole(1, 2) }, () => someone(random.whole(0, 16), 'child'));
  return [adult, ...partner, ...children];
}

const two = (value: number): string => String(value).padStart(2, '0');
