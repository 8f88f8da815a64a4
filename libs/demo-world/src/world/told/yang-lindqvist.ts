import { MAI_NHIA_PERSON_ID } from '#platform';
import { enrollProgram } from '#casework';
import { recordCommunicationNeed } from '#people';
import { finishesTask, getsTask, joins, opensCase, recordsContact, writesNote, type Case } from '../case-work.js';
import { asks, goesToTriage, isIdentified, saysNeeds, type Asked } from '../front-door.js';
import { minutesLater } from '../moments.js';
import { formFamily, register, saysStrength, type Family } from '../people-of.js';
import { looksAtItTogether } from '../plan-course.js';
import { tell, type Story } from '../story.js';
import { isTriagedTo } from '../triage-work.js';
import { onDays, type OnDays } from './on-days.js';
import { sideBySide } from './side-by-side.js';
import { isSafe, staysAtSchool } from './yang-lindqvist-autumn.js';
import { comesToAHome, type Elsewhere } from './yang-lindqvist-home.js';
import { AMINA, BRIDGET, JULIAN, KATHLEEN, MAI_NHIA, MOTHER, PHOUA, TEAM, TOMAS, WITH_HER } from './yang-lindqvist-household.js';
import { heatIsPaid, moneyGoesOn, plansJanuary } from './yang-lindqvist-money.js';
import { supportIsSteady } from './yang-lindqvist-support.js';

const PLACE = '27109';
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
  yield* theirPlan(of, family, days);
}

function* isKnown(asked: Asked): Story<Family> {
  const time = minutesLater(asked.time, 3);
  const more = { intakeId: asked.intakeId, place: PLACE };
  const mother = yield* register(MOTHER, JULIAN, time, { ...more, personId: MAI_NHIA_PERSON_ID });
  const others = [];
  for (const one of WITH_HER) others.push(yield* register(one, JULIAN, time, more));
  const family = yield* formFamily([mother, ...others], JULIAN, time, PLACE);
  const input = { interpreter: true, language: 'hmn', note: 'Interpreter for Hmong (White), in person or by video. Not a relative.' };
  yield* tell({ at: time, by: JULIAN, command: recordCommunicationNeed, streamId: others[2]!.personId, input });
  return family;
}

const OLD_WAY =
  'Until last year I kept a script on my desk that opened four systems one after the other to find one family: housing, food and cash, child support, the shelter’s list. It broke when a name was spelled two ways. Today I opened one page.';

function* opensTheCase(family: Family, asked: Asked, days: OnDays): Story<Case> {
  const opening = {
    asked,
    family,
    level: 'coordinated',
    name: 'Yang-Lindqvist household',
    needs: ['housing', 'food', 'stable-income', 'child-support', 'child-care'],
    lead: AMINA,
    team: TEAM,
  };
  const of = yield* opensCase({ ...opening, programs: ['housing', 'food-cash'] }, days.ago(305, 10, 5));
  yield* writesNote(of, AMINA, days.ago(305, 10, 30), OLD_WAY);
  yield* joins(of, KATHLEEN, days.ago(305, 11, 2));
  yield* joins(of, MAI_NHIA, days.ago(305, 20, 15));
  yield* saysStrength(family.members[3]!, 'Choua Her looks after the children two evenings a week.', AMINA, days.ago(304, 9));
  return of;
}

/** From the first visit on: each goal is a strand of its own, beside what was talked about. */
function* theirPlan(of: Case, family: Family, days: OnDays): Story {
  const summary = 'First visit at home. We read the letter of sale together; the rent is paid up to date.';
  yield* recordsContact(of, AMINA, days.ago(302, 14, 10), {
    channel: 'in-person-community',
    summary,
    ownWords: 'I want the kids to have a door that is theirs.',
    sharing: 'team-and-family',
  });
  const january = yield* plansJanuary(of, days);
  const elsewhere: Elsewhere = { moneyId: january.moneyId };
  yield* sideBySide(
    moneyGoesOn(of, days, january),
    heatIsPaid(of, days, january),
    isTalkedAbout(of, family, days),
    comesToAHome(of, days, elsewhere),
    supportIsSteady(of, days),
    isSafe(of, days),
    staysAtSchool(of, days, elsewhere),
    theLastWeeks(of, days),
  );
}

/** Who came to the team, what they talked about, and the review that was held; the one of September fell into the days of the move. */
function* isTalkedAbout(of: Case, family: Family, days: OnDays): Story {
  const kept = 'Mai Nhia finishes her nursing course in May and has kept every appointment.';
  yield* saysStrength(family.members[0]!, kept, KATHLEEN, days.ago(280, 9));
  yield* tell({ at: days.ago(240, 9), by: AMINA, command: enrollProgram, streamId: of.caseId, input: { program: 'child-support' } });
  yield* joins(of, TOMAS, days.ago(240, 10, 20));
  yield* recordsContact(of, TOMAS, days.ago(236, 11), {
    channel: 'phone',
    summary: 'Talked about support from Daniel Lindqvist, Leo and Elise’s father, who lives in Owatonna. Both want it steady.',
    sharing: 'named',
    sharedWith: ['housing', 'child-support'],
  });
  const decided = 'It goes on as it is. The three applications are sent within ten days.';
  const tookPart = [of.personIds[0]!, of.personIds[3]!, AMINA.id, KATHLEEN.id];
  yield* looksAtItTogether(of, AMINA, days.ago(168, 15, 30), { tookPart, decided });
  yield* joins(of, PHOUA, days.ago(120, 9, 15));
  yield* joins(of, BRIDGET, days.ago(76, 19));
  yield* recordsContact(of, BRIDGET, days.ago(76, 19, 30), {
    channel: 'in-person-community',
    summary: 'Came to Zumbro Bridge with both children and her mother. Family room 3 is theirs.',
    ownWords: 'The men came with a machine and said the kitchen goes first.',
    sharing: 'team-and-family',
    direction: 'in',
  });
  const talk = {
    channel: 'in-person-agency' as const,
    withWhom: 'family' as const,
    summary: 'Talked with Choua Her in Hmong at school. She asks that somebody reads her the plan.',
    sharing: 'team-and-family',
  };
  yield* recordsContact(of, PHOUA, days.ago(41, 15, 20), talk, days.ago(44, 15, 20));
}

function* theLastWeeks(of: Case, days: OnDays): Story {
  const answer = yield* getsTask(of, AMINA, days.ago(15, 9), {
    for: AMINA,
    title: 'Ask the housing authority about the voucher',
    why: 'It was promised for the end of October.',
    dueOn: days.day(-10),
    program: 'housing',
  });
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
