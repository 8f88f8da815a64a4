import { MAI_NHIA_PERSON_ID } from '#platform';
import { enrollProgram } from '#casework';
import { recordCommunicationNeed } from '#people';
import { joins, opensCase, partnerSeat, recordsContact, workerSeat, writesNote, getsTask, finishesTask, type Case } from '../case-work.js';
import { asks, goesToTriage, isIdentified, saysNeeds, type Asked } from '../front-door.js';
import { minutesLater } from '../moments.js';
import { formFamily, register, saysStrength, type Family, type Told } from '../people-of.js';
import { player } from '../players.js';
import { tell, type Story } from '../story.js';
import { isTriagedTo } from '../triage-work.js';
import { plansSafety, plansSchool } from './yang-lindqvist-autumn.js';
import { plansAHome, plansMoney, type Goals } from './yang-lindqvist-plan.js';
import { onDays, type OnDays } from './on-days.js';

export const AMINA = player('amina-jibril');
const JULIAN = player('julian-arce');
export const KATHLEEN = player('kathleen-dvorak');
export const TOMAS = player('tomas-renteria-villalobos');
export const BRIDGET = player('bridget-oshaughnessy');
export const PHOUA = player('phoua-lor');
export const MAI_NHIA = player('mai-nhia-yang-lindqvist');
const PLACE = '27109';

const adult = { groups: ['asian'], language: 'en' } as const;
const MOTHER: Told = {
  ...adult,
  given: 'Mai Nhia',
  family: 'Yang-Lindqvist',
  birthDate: '1995-02-08',
  role: 'head',
  phone: '507-555-0142',
};
const LEO: Told = {
  groups: ['asian', 'white'],
  language: 'en',
  given: 'Leo Kongmeng',
  family: 'Yang-Lindqvist',
  birthDate: '2018-05-19',
  role: 'child',
};
const ELISE: Told = { ...LEO, given: 'Elise Paj Ntaub', birthDate: '2022-07-30' };
const GRANDMOTHER: Told = {
  groups: ['asian'],
  language: 'hmn',
  given: 'Choua',
  family: 'Her',
  birthDate: '1959-01-03',
  role: 'grandparent',
};

const ASKED =
  'The house we rent half of is sold. They say we can stay until they start the work, but nobody can say when. I have two kids and my mother, and I go to nursing school.';

/** The Yang-Lindqvist household: one family, one plan, three programs, a shelter and a school. Told up to yesterday. */
export function* yangLindqvist(today: string): Story {
  const days = onDays(today);
  const asked = yield* asks({
    by: JULIAN,
    time: days.ago(307, 10, 12),
    channel: 'phone',
    place: PLACE,
    language: 'en',
    ownWords: ASKED,
    forWhom: 'household',
  });
  const family = yield* isKnown(asked);
  const identified = yield* isIdentified({ ...asked, time: minutesLater(asked.time, 6) }, family.members[0]!, ['new-person'], JULIAN);
  const needs = {
    housing: 'yes',
    food: 'yes',
    'stable-income': 'yes',
    'child-support': 'yes',
    'child-care': 'yes',
    safety: 'no',
    crisis: 'no',
  } as const;
  const stated = yield* saysNeeds(identified, needs, JULIAN);
  const sent = yield* goesToTriage(stated, JULIAN);
  const more = { personId: family.members[0]!.personId, needs: ['housing', 'food'], screening: { positive: ['living-situation', 'food'] } };
  yield* isTriagedTo('coordinated', sent, JULIAN, days.ago(306, 9, 40), more);
  const of = yield* opensTheCase(family, sent, days);
  const goals = yield* theFirstMonths(of, family, days);
  yield* theSummer(of, goals, days);
  yield* theLastWeeks(of, goals, days);
}

function* isKnown(asked: Asked): Story<Family> {
  const time = minutesLater(asked.time, 3);
  const more = { intakeId: asked.intakeId, place: PLACE };
  const mother = yield* register(MOTHER, JULIAN, time, { ...more, personId: MAI_NHIA_PERSON_ID });
  const others = [];
  for (const one of [LEO, ELISE, GRANDMOTHER]) others.push(yield* register(one, JULIAN, time, more));
  const family = yield* formFamily([mother, ...others], JULIAN, time, PLACE);
  const input = { interpreter: true, language: 'hmn', note: 'Interpreter for Hmong (White), in person or by video. Not a relative.' };
  yield* tell({ at: time, by: JULIAN, command: recordCommunicationNeed, streamId: others[2]!.personId, input });
  return family;
}

const OLD_WAY =
  'Until last year I kept a script on my desk that opened four systems one after the other to find one family: housing, food and cash, child support, the shelter’s list. It broke when a name was spelled two ways. Today I opened one page.';

function* opensTheCase(family: Family, asked: Asked, days: OnDays): Story<Case> {
  const team = [
    workerSeat(AMINA, 'housing', 'lead'),
    workerSeat(KATHLEEN, 'food-cash', 'member'),
    { actorId: MAI_NHIA.id, kind: 'family' as const, organization: MAI_NHIA.organization, seatRole: 'member' as const },
    partnerSeat(PHOUA),
    partnerSeat(BRIDGET),
    workerSeat(TOMAS, 'child-support', 'member'),
  ];
  const opening = {
    asked,
    family,
    level: 'coordinated',
    name: 'Yang-Lindqvist household',
    needs: ['housing', 'food', 'stable-income', 'child-support', 'child-care'],
    lead: AMINA,
    team,
  };
  const of = yield* opensCase({ ...opening, programs: ['housing', 'food-cash'] }, days.ago(305, 10, 5));
  yield* writesNote(of, AMINA, days.ago(305, 10, 30), OLD_WAY);
  yield* joins(of, KATHLEEN, days.ago(305, 11, 2));
  yield* joins(of, MAI_NHIA, days.ago(305, 20, 15));
  yield* saysStrength(family.members[3]!, 'Choua Her looks after the children two evenings a week.', AMINA, days.ago(304, 9));
  return of;
}

function* theFirstMonths(of: Case, family: Family, days: OnDays): Story<Goals> {
  const summary = 'First visit at home. We read the letter of sale together; the rent is paid up to date.';
  yield* recordsContact(of, AMINA, days.ago(302, 14, 10), {
    channel: 'in-person-community',
    summary,
    ownWords: 'I want the kids to have a door that is theirs.',
    sharing: 'team-and-family',
  });
  const money = yield* plansMoney(of, days);
  yield* saysStrength(
    family.members[0]!,
    'Mai Nhia finishes her nursing course in May and has kept every appointment.',
    KATHLEEN,
    days.ago(280, 9),
  );
  const home = yield* plansAHome(of, days);
  yield* tell({ at: days.ago(240, 9), by: AMINA, command: enrollProgram, streamId: of.caseId, input: { program: 'child-support' } });
  yield* joins(of, TOMAS, days.ago(240, 10, 20));
  yield* recordsContact(of, TOMAS, days.ago(236, 11), {
    channel: 'phone',
    summary: 'Talked about support from Daniel Lindqvist, Leo and Elise’s father, who lives in Owatonna. Both want it steady.',
    sharing: 'named',
    sharedWith: ['housing', 'child-support'],
  });
  return { home, money };
}

function* theSummer(of: Case, goals: Goals, days: OnDays): Story {
  yield* joins(of, PHOUA, days.ago(120, 9, 15));
  const words = 'The men came with a machine and said the kitchen goes first.';
  yield* recordsContact(of, BRIDGET, days.ago(76, 19, 30), {
    channel: 'in-person-community',
    summary: 'Came to Zumbro Bridge with both children and her mother. Family room 3 is theirs.',
    ownWords: words,
    sharing: 'team-and-family',
    direction: 'in',
  });
  yield* plansSafety(of, days);
  yield* plansSchool(of, goals, days);
  yield* recordsContact(
    of,
    PHOUA,
    days.ago(41, 15, 20),
    {
      channel: 'in-person-agency',
      withWhom: 'family',
      summary: 'Talked with Choua Her in Hmong at school. She asks that somebody reads her the plan.',
      sharing: 'team-and-family',
    },
    days.ago(44, 15, 20),
  );
}

function* theLastWeeks(of: Case, { home }: Goals, days: OnDays): Story {
  const answer = yield* getsTask(of, AMINA, days.ago(15, 9), {
    for: AMINA,
    title: 'Ask the housing authority about the voucher',
    why: 'It was promised for the end of October.',
    dueOn: days.day(-10),
    program: 'housing',
  });
  yield* home.comesNearer(of, days);
  yield* finishesTask(of, AMINA, days.ago(8, 16, 20), answer);
  yield* recordsContact(of, AMINA, days.ago(1, 14, 5), {
    channel: 'in-person-community',
    summary: 'Viewed Riverbend Commons 214 together. Two bedrooms, elevator, the bus stops at the door. They like it.',
    sharing: 'team-and-family',
  });
  const why = 'Asked by Tomás Rentería Villalobos, yesterday 4:55 p.m. The order review letter must not go to 4th Street.';
  yield* getsTask(of, TOMAS, days.ago(1, 16, 55), {
    for: AMINA,
    title: 'Answer Child support: is the new address final?',
    why,
    dueOn: days.day(0),
    program: 'child-support',
  });
  const portal = 'The kids should have their own beds before Christmas. And my mother needs the elevator, her knee is bad.';
  yield* recordsContact(of, AMINA, days.ago(1, 21, 40), {
    channel: 'web',
    direction: 'in',
    summary: 'Wrote in the evening, about her goal.',
    ownWords: portal,
    sharing: 'team-and-family',
  });
}
