import type { Case } from '../case-work.js';
import { attends, barrierIsGone, correctsValue, saysHowItGoes, setsAside, strengthEnds } from '../plan-course.js';
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
import type { Story } from '../story.js';
import type { OnDays } from './on-days.js';
import {
  ABOUT_MONEY,
  AMINA,
  asHerself,
  BY_AMINA,
  BY_FAMILY,
  BY_KATHLEEN,
  herWords,
  KATHLEEN,
  MAI_NHIA,
} from './yang-lindqvist-household.js';

/** What the first plan began with; the rest of the story comes back to it. */
export interface January {
  readonly moneyId: string;
  readonly heatId: string;
  readonly applyId: string;
  readonly foodId: string;
  readonly courseId: string;
  readonly heatingId: string;
}

const worry = { instrument: 'worry', domain: 'stable-income' } as const;

/** The first plan: money that lasts, and a warm room. */
export function* plansJanuary(of: Case, days: OnDays): Story<January> {
  const moneyId = yield* setsGoal(of, KATHLEEN, days.ago(300, 10), {
    outcome: 'economically-secure',
    need: 'stable-income',
    words: 'I want to pay the rent and still buy Elise shoes, and not ask my mother.',
    title: 'Money that lasts the month',
    ...herWords(of),
    saidTo: 'Kathleen Dvorak',
    ...ABOUT_MONEY,
    measure: 'household-income',
    unit: 'dollars a month',
    baseline: 1640,
    target: 3200,
    targetDate: days.day(190),
  });
  yield* saysHowItGoes(of, KATHLEEN, days.ago(300, 10, 5), { goalId: moneyId, ...worry, value: 9, note: 'Rent and heat together.' });
  const heatId = yield* setsGoal(of, AMINA, days.ago(300, 10, 20), {
    outcome: 'safe-and-secure',
    need: 'housing',
    words: 'I want it warm in the kids’ room.',
    title: 'Keep the heat on',
    ...herWords(of),
    measure: 'months-paid',
    unit: 'months',
    baseline: 0,
    target: 3,
  });
  const apply = { goalId: moneyId, title: 'Apply for food support together', ...BY_KATHLEEN, ...ABOUT_MONEY, dueOn: days.day(-298) };
  const applyId = yield* agreesAction(of, KATHLEEN, days.ago(300, 10, 28), { ...apply, suggestionId: 'food-support' });
  const food = { goalId: moneyId, service: 'food-support', provider: 'food-cash', program: 'food-cash' };
  const foodId = yield* ordersService(of, KATHLEEN, days.ago(300, 10, 30), food);
  const course = { goalId: moneyId, title: 'Finish the nursing course', ...BY_FAMILY, ...ABOUT_MONEY, dueOn: days.day(185) };
  const courseId = yield* agreesAction(of, KATHLEEN, days.ago(300, 10, 40), course);
  const heating = {
    goalId: heatId,
    title: 'Pay what is owed for heat in parts, and meet once a month',
    ...BY_AMINA,
    dueOn: days.day(-205),
  };
  const heatingId = yield* agreesAction(of, AMINA, days.ago(300, 10, 50), heating);
  yield* isAgreed(of, KATHLEEN, days.ago(299, 9), asHerself(of, 1, days.ago(299, 9, 20)));
  const shelf = 'She would rather cook from her own cupboard, as long as the card lasts.';
  yield* setsAside(of, KATHLEEN, days.ago(299, 9, 30), 'food-shelf', shelf);
  return { moneyId, heatId, applyId, foodId, courseId, heatingId };
}

/** Economically secure: from January on. */
export function* moneyGoesOn(of: Case, days: OnDays, { moneyId: goalId, applyId, foodId, courseId }: January): Story {
  yield* completesAction(of, KATHLEEN, days.ago(298, 12), applyId);
  yield* deliversService(of, KATHLEEN, days.ago(298, 13), foodId);
  yield* startsAction(of, MAI_NHIA, days.ago(290, 18), courseId);
  const car = yield* hasStrength(of, KATHLEEN, days.ago(290, 18, 30), 'Her brother lends her his car on course days.', 'own-car');
  const paper = yield* hasBarrier(of, KATHLEEN, days.ago(250, 9), 'Elise’s birth certificate is with her father.', 'documents');
  yield* barrierIsGone(of, KATHLEEN, days.ago(229, 15), paper, 'Daniel brought it.');
  yield* measures(of, KATHLEEN, days.ago(200, 11), goalId, 1980, 'Food support and more hours in the ward.');
  const said = yield* saysHowItGoes(of, KATHLEEN, days.ago(200, 11, 5), { goalId, ...worry, value: 9 });
  yield* correctsValue(of, KATHLEEN, days.ago(197, 10), said, 6, 'She said six. I had copied the number of January.');
  yield* strengthEnds(of, KATHLEEN, days.ago(151, 14), car, 'He moved to St. Paul and took it along. She goes by bus now.');
  yield* saysHowItGoes(of, KATHLEEN, days.ago(71, 10), { goalId, ...worry, value: 8, note: 'Since they had to leave the house.' });
  yield* theAutumn(of, days, goalId);
}

function* theAutumn(of: Case, days: OnDays, goalId: string): Story {
  const care = {
    goalId,
    title: 'Evening child care, two nights',
    ...BY_KATHLEEN,
    ...ABOUT_MONEY,
    dueOn: days.day(30),
    suggestionId: 'child-care',
  };
  yield* agreesAction(of, KATHLEEN, days.ago(50, 11), care);
  const interview = {
    goalId,
    title: 'Food support: interview for the next six months',
    ...BY_KATHLEEN,
    ...ABOUT_MONEY,
    mandated: true,
    legalBasis: '7 CFR 273.14',
    dueOn: days.day(13),
  };
  yield* agreesAction(of, KATHLEEN, days.ago(50, 11, 5), interview);
  yield* hasBarrier(of, KATHLEEN, days.ago(43, 10), 'No evening child care place nearby.', 'child-care');
  yield* measures(of, KATHLEEN, days.ago(29, 10), goalId, 2318, 'More hours, and food support.');
  yield* saysHowItGoes(of, KATHLEEN, days.ago(29, 10, 5), { goalId, ...worry, value: 5 });
  const slips = { goalId, title: 'Bring the last two pay slips for the interview', ...BY_FAMILY, ...ABOUT_MONEY, dueOn: days.day(6) };
  yield* agreesAction(of, KATHLEEN, days.ago(29, 10, 10), slips);
}

/** Adults and children safe: the warm room, until the heat was paid. */
export function* heatIsPaid(of: Case, days: OnDays, { heatId: goalId, heatingId: itemId }: January): Story {
  yield* attends(of, AMINA, days.ago(293, 16), { itemId, attendance: 'came' });
  yield* attends(of, AMINA, days.ago(264, 16), { itemId, attendance: 'came' });
  yield* measures(of, AMINA, days.ago(264, 16, 10), goalId, 1);
  const note = 'The bus did not come. They talked on the phone instead.';
  yield* attends(of, AMINA, days.ago(236, 16), { itemId, attendance: 'did-not-come', because: 'no-ride', note });
  yield* measures(of, AMINA, days.ago(236, 16, 10), goalId, 2);
  const came = yield* attends(of, AMINA, days.ago(208, 16), { itemId, attendance: 'came' });
  const paid = yield* measures(of, AMINA, days.ago(207, 9), goalId, 3);
  yield* completesAction(of, AMINA, days.ago(207, 9, 5), itemId, 'Nothing is owed any more.');
  yield* recordsOutcome(of, AMINA, days.ago(196, 15), {
    goalId,
    result: 'achieved',
    evidence: 'The heating company confirmed three months paid.',
    contributingPrograms: ['housing', 'food-cash'],
    evidenceIds: [paid, came],
  });
}
