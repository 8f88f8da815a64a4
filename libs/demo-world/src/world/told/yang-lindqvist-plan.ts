import type { Case } from '../case-work.js';
import { minutesLater } from '../moments.js';
import {
  agreesAction,
  completesAction,
  deliversService,
  hasBarrier,
  hasStrength,
  isAgreed,
  measures,
  ordersService,
  recordsOutcome,
  setsGoal,
  startsAction,
} from '../plan-work.js';
import { player } from '../players.js';
import type { Story } from '../story.js';
import type { OnDays } from './on-days.js';

const AMINA = player('amina-jibril');
const KATHLEEN = player('kathleen-dvorak');
const MAI_NHIA = player('mai-nhia-yang-lindqvist');

/** The goals that the later parts of the story come back to. */
export interface Goals {
  readonly home: { comesNearer(of: Case, days: OnDays): Story };
  readonly money: { readonly goalId: string };
}

const family = { owner: 'family', doer: 'family' as const, actorId: MAI_NHIA.id };
const agreed = (of: Case, version: number, at: number) => ({ personId: of.personIds[0]!, version, language: 'en', at });

/** Economically secure: from asking in January on. */
export function* plansMoney(of: Case, days: OnDays): Story<{ goalId: string }> {
  const words = 'I want to pay the rent and still buy Elise shoes, and not ask my mother.';
  const goal = {
    outcome: 'economically-secure',
    need: 'stable-income',
    words,
    title: 'Money that lasts the month',
    saidBy: 'person' as const,
    saidByPersonId: of.personIds[0],
    saidTo: 'Kathleen Dvorak',
  };
  const goalId = yield* setsGoal(of, KATHLEEN, days.ago(300, 10), {
    ...goal,
    measure: 'household-income',
    unit: 'dollars a month',
    baseline: 1640,
    target: 3200,
    targetDate: days.day(190),
  });
  const heat = {
    outcome: 'safe-and-secure',
    need: 'housing',
    words: 'I want it warm in the kids’ room.',
    title: 'Keep the heat on',
    saidBy: 'person' as const,
  };
  const heatId = yield* setsGoal(of, AMINA, days.ago(300, 10, 20), {
    ...heat,
    measure: 'months-paid',
    unit: 'months',
    baseline: 0,
    target: 3,
  });
  const food = yield* ordersService(of, KATHLEEN, days.ago(300, 10, 30), {
    goalId,
    service: 'food-support',
    provider: 'food-cash',
    program: 'food-cash',
  });
  const course = { goalId, title: 'Finish the nursing course', ...family, dueOn: days.day(185) };
  const courseId = yield* agreesAction(of, KATHLEEN, days.ago(300, 10, 40), course);
  yield* isAgreed(of, KATHLEEN, days.ago(299, 9), agreed(of, 1, days.ago(299, 9, 20)));
  yield* deliversService(of, KATHLEEN, days.ago(298, 13), food);
  yield* startsAction(of, MAI_NHIA, days.ago(290, 18), courseId);
  yield* measures(of, KATHLEEN, days.ago(200, 11), goalId, 1980, 'Food support and more hours in the ward.');
  const evidence = 'The heating company confirmed three months paid.';
  yield* recordsOutcome(of, AMINA, days.ago(196, 15), { goalId: heatId, result: 'achieved', evidence, contributingPrograms: ['housing'] });
  return { goalId };
}

/** Children have stability: a home of their own. */
export function* plansAHome(of: Case, days: OnDays): Story<Goals['home']> {
  const words = 'A home of our own where nobody can sell it from under us.';
  const goal = {
    outcome: 'children-stable',
    need: 'housing',
    words,
    title: 'A home of our own by Christmas',
    saidBy: 'person' as const,
    saidByPersonId: of.personIds[0],
  };
  const goalId = yield* setsGoal(of, AMINA, days.ago(261, 9), {
    ...goal,
    measure: 'steps-to-a-home',
    unit: 'steps',
    baseline: 0,
    target: 9,
    targetDate: days.day(37),
  });
  const steps = ['Collect the papers for the waiting lists', 'Apply at three places', 'Housing voucher', 'See two homes together'];
  const stepIds: string[] = [];
  for (const [index, title] of steps.entries()) {
    const step = { goalId, title, owner: 'housing', doer: 'worker' as const, actorId: AMINA.id, dueOn: days.day(-220 + 60 * index) };
    stepIds.push(yield* agreesAction(of, AMINA, minutesLater(days.ago(261, 9), 3 + index), step));
  }
  yield* isAgreed(of, AMINA, days.ago(258, 10), agreed(of, 2, days.ago(257, 19, 5)));
  yield* completesAction(of, AMINA, days.ago(225, 14), stepIds[0]!);
  yield* measures(of, AMINA, days.ago(225, 14, 5), goalId, 1);
  return { comesNearer: (ofCase, on) => comesNearer(ofCase, on, goalId, stepIds) };
}

function* comesNearer(of: Case, days: OnDays, goalId: string, steps: readonly string[]): Story {
  const own = { owner: 'housing', doer: 'worker' as const, actorId: AMINA.id };
  const found = days.ago(12, 15);
  const lease = yield* agreesAction(of, AMINA, found, {
    goalId,
    title: 'Send the lease addendum to Riverbend Commons',
    ...own,
    dueOn: days.day(-4),
  });
  const deposit = {
    goalId,
    title: 'Pay the deposit of $1,150',
    owner: 'food-cash',
    doer: 'worker' as const,
    actorId: KATHLEEN.id,
    dueOn: days.day(1),
    waitsFor: lease,
  };
  yield* agreesAction(of, KATHLEEN, minutesLater(found, 2), deposit);
  yield* agreesAction(of, AMINA, minutesLater(found, 4), {
    goalId,
    title: 'Pick up the keys to 214',
    ...family,
    dueOn: days.day(2),
    waitsFor: lease,
  });
  const beds = { goalId, title: 'Move in, beds set up for Leo and Elise', ...family, dueOn: days.day(14) };
  yield* agreesAction(of, AMINA, minutesLater(found, 6), beds);
  for (const step of steps.slice(1)) yield* completesAction(of, AMINA, minutesLater(found, 8), step);
  yield* measures(of, AMINA, minutesLater(found, 10), goalId, 5, 'The voucher is here, and the home is found.');
  yield* hasStrength(of, AMINA, minutesLater(found, 12), 'Choua Her looks after the children on moving day and two evenings a week.');
  yield* hasBarrier(of, AMINA, days.ago(9, 9), 'The unit is held only for a few days.');
}
