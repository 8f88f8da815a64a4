import type { Channel, Need } from '#codes';
import { NEEDS } from '#codes';
import { addDays, businessDayOnOrAfter } from '#governance';
import { opensPlan } from './generated-plan.js';
import { asks, goesToTriage, isAnsweredAtOnce, isIdentified, receives, saysNeeds, withdraws, type Asked } from './front-door.js';
import { at, dayOf, daysLater, minutesLater } from './moments.js';
import { formFamily, inventFamily, register, saysStrength, type Family } from './people-of.js';
import { officeOf, type Office } from './players.js';
import { Random } from './random.js';
import type { Story } from './story.js';
import { isTriaged } from './triage-work.js';
import { ASKING, ASKING_SPANISH, STRENGTHS } from './words.js';

const CHANNELS: Readonly<Record<Channel, number>> = {
  phone: 44,
  'in-person-agency': 19,
  web: 14,
  mobile: 8,
  'in-person-community': 6,
  'partner-system': 4,
  mail: 3,
  outreach: 2,
};

/** How often a need is the one that somebody speaks of. */
const NEED_WEIGHTS: Readonly<Record<Need, number>> = {
  food: 24,
  housing: 21,
  'stable-income': 15,
  'health-care': 10,
  'child-care': 9,
  'child-support': 8,
  crisis: 3,
  'home-based-care': 3,
  safety: 3,
  opportunity: 7,
};

/** Share of contacts that triage answers within two business days, by place: the offices differ, as offices do. */
const SOON: Readonly<Record<string, number>> = { '27109': 0.84, '27147': 0.68, '27039': 0.76, 'tribe-prairie-island': 0.88 };

/** The whole story of an invented family: they ask for help, maybe more than once, and what comes of it. */
export function* familyStory(place: string, firstDay: string, random: Random): Story {
  const office = officeOf(place);
  const told = inventFamily(place, firstDay, random);
  let family: Family | undefined;
  let moment = contactMoment(firstDay, random);
  for (let contact = 0; contact < 6; contact += 1) {
    const needs = needsOf(random);
    const asked = yield* contactOf(office, family?.members[0]?.language ?? told[0]!.language, moment, needs, random);
    const known: Family = family ?? (yield* becomesKnown(told, asked, office, random));
    const ended = yield* whatComesOfIt(known, family === undefined, asked, needs, office, random);
    family = known;
    if (!random.chance(0.27)) return;
    moment = contactMoment(addDays(dayOf(ended), random.whole(25, 210)), random);
  }
}

function* contactOf(
  office: Office,
  language: Family['members'][number]['language'],
  time: number,
  needs: readonly Need[],
  random: Random,
): Story<Asked> {
  const channel = random.weighted(CHANNELS);
  const slow = channel === 'mail' || channel === 'in-person-community' || channel === 'outreach';
  const recorded = slow && random.chance(0.5) ? daysLater(time, random.whole(1, 5), 9, random.whole(0, 50)) : undefined;
  const ownWords = language === 'es' && random.chance(0.7) ? random.pick(ASKING_SPANISH) : random.pick(ASKING[needs[0]!]);
  const forWhom = random.chance(0.5) ? ('self' as const) : ('self-and-children' as const);
  return yield* asks({ by: office.frontDoor, time, recorded, channel, place: office.place, language, ownWords, forWhom });
}

function* becomesKnown(told: ReturnType<typeof inventFamily>, asked: Asked, office: Office, random: Random): Story<Family> {
  const members = [];
  const time = minutesLater(asked.time, 3);
  for (const one of told) members.push(yield* register(one, office.frontDoor, time, { intakeId: asked.intakeId, place: office.place }));
  if (random.chance(0.1)) yield* saysStrength(members[0]!, random.pick(STRENGTHS), office.frontDoor, time);
  return { place: office.place, members };
}

const REASONS: readonly (readonly string[])[] = [['same-name', 'same-phone'], ['same-name', 'same-birth-date'], ['same-phone']];

/** From the front door on. @returns when this contact's story ended */
function* whatComesOfIt(
  family: Family,
  isNew: boolean,
  asked: Asked,
  needs: readonly Need[],
  office: Office,
  random: Random,
): Story<number> {
  const { frontDoor } = office;
  const reasons = isNew ? ['new-person'] : random.pick(REASONS);
  const identified = yield* isIdentified({ ...asked, time: minutesLater(asked.time, 3) }, family.members[0]!, reasons, frontDoor);
  if (random.chance(0.09)) {
    const time = minutesLater(identified.time, random.whole(5, 200));
    yield* isAnsweredAtOnce(identified, 'Told where the food shelf is and when it is open, and gave the number to call.', frontDoor, time);
    return time;
  }
  const stated = yield* saysNeeds(identified, Object.fromEntries(needs.map((need) => [need, 'yes' as const])), frontDoor);
  if (random.chance(0.03)) {
    const time = daysLater(stated.time, random.whole(0, 2), 15);
    yield* withdraws(stated, frontDoor, time);
    return time;
  }
  const sent = yield* goesToTriage(stated, frontDoor);
  const time = triageMoment(sent.time, office.place, random);
  const { level, time: triaged } = yield* isTriaged(sent, family.members[0]!.personId, needs, frontDoor, time, random);
  if (level !== 'case-managed' && level !== 'coordinated') return triaged;
  const together = family.householdId ? family : yield* formFamily(family.members, frontDoor, triaged, office.place);
  return yield* opensPlan(together, sent, needs, level, office, triaged, random);
}

/** Somebody asks for a word of advice and gives no name: the front door answers, mostly at once. */
export function* adviceStory(place: string, day: string, random: Random): Story {
  const office = officeOf(place);
  const { frontDoor: by } = office;
  const time = contactMoment(day, random);
  const language = random.weighted({ en: 80, es: 12, so: 5, hmn: 3 });
  const ownWords = random.pick(ASKING[random.weighted(NEED_WEIGHTS)]);
  const asked = yield* receives({ by, time, channel: random.weighted(CHANNELS), place, language, ownWords });
  const answered = random.chance(0.88) ? minutesLater(time, random.whole(4, 90)) : daysLater(time, random.whole(1, 7), 14);
  yield* isAnsweredAtOnce(asked, 'Told whom to call, and what to bring.', by, answered);
}

/** Somebody asks on a working day, mostly in the morning; the web is open in the evening too. */
function contactMoment(day: string, random: Random): number {
  const hour = random.weighted({ '8': 5, '9': 9, '10': 9, '11': 7, '13': 7, '14': 6, '15': 5, '16': 3 });
  return at(businessDayOnOrAfter(day), Number(hour), random.whole(0, 59));
}

function triageMoment(sent: number, place: string, random: Random): number {
  const soon = random.chance(SOON[place] ?? 0.85);
  const days = soon ? Number(random.weighted({ '0': 34, '1': 44, '2': 14 })) : random.whole(5, 12);
  if (days === 0) return minutesLater(sent, random.whole(20, 160));
  return daysLater(sent, days, random.whole(8, 15), random.whole(0, 59));
}

function needsOf(random: Random): Need[] {
  const first = random.weighted(NEED_WEIGHTS);
  const count = Number(random.weighted({ '1': 58, '2': 34, '3': 6, '4': 1, '5': 1 }));
  const others = random.some(
    NEEDS.filter((need) => need !== first && need !== 'safety'),
    count - 1,
  );
  return [first, ...others];
}
