import { finishesTask, type Case } from '../case-work.js';
import { minutesLater } from '../moments.js';
import { changesAction, correctsValue, endsService, goesByTemplate, saysHowItGoes, setsAside, type TemplateStep } from '../plan-course.js';
import {
  agreesAction,
  completesAction,
  deliversService,
  hasBarrier,
  hasStrength,
  isAgreed,
  measures,
  ordersService,
  setsGoal,
} from '../plan-work.js';
import type { Story } from '../story.js';
import type { OnDays } from './on-days.js';
import { ABOUT_MONEY, AMINA, asHerself, BY_AMINA, BY_FAMILY, BY_KATHLEEN, herWords, KATHLEEN, TOMAS } from './yang-lindqvist-household.js';

/** What other strands of the story have come to. */
export interface Elsewhere {
  readonly moneyId: string;
  /** The bus stop of the school, once that is agreed. */
  bus?: TemplateStep;
}

interface Way {
  readonly goalId: string;
  readonly steps: Readonly<Record<string, TemplateStep>>;
  readonly applyId: string;
}

const housing = { instrument: 'own-rating', domain: 'housing' } as const;

/** Children have stability: a home of their own, by the stages of a template that was made theirs. */
export function* comesToAHome(of: Case, days: OnDays, elsewhere: Elsewhere): Story {
  const way = yield* plansAHome(of, days);
  const rentId = yield* theSpring(of, days, way);
  yield* theHouseIsGone(of, days, way, rentId);
  const voucherId = yield* findsAHome(of, days, way, elsewhere);
  yield* comesNearer(of, days, way, voucherId);
}

function* plansAHome(of: Case, days: OnDays): Story<Way> {
  const time = days.ago(260, 9);
  const goal = {
    outcome: 'children-stable',
    need: 'housing',
    words: 'A home of our own where nobody can sell it from under us.',
    title: 'A home of our own by Christmas',
    ...herWords(of),
    measure: 'steps-to-a-home',
    unit: 'steps',
    baseline: 0,
    target: 9,
    targetDate: days.day(37),
    suggestionId: 'rent-help',
  };
  const goalId = yield* setsGoal(of, AMINA, time, goal, days.ago(261, 20, 40));
  const shared = { sharing: 'team-and-family' };
  const steps = yield* goesByTemplate(of, AMINA, minutesLater(time, 10), {
    goalId,
    template: 'keep-or-find-home',
    steps: [
      { step: 'talk-to-landlord', title: 'Ask the new owner how long they can stay', ...BY_AMINA, dueOn: days.day(-253), ...shared },
      { step: 'papers-for-home', title: 'Collect the papers for the waiting lists', ...BY_AMINA, dueOn: days.day(-220), ...shared },
      { step: 'money-for-home', title: 'Housing voucher', ...BY_AMINA, dueOn: days.day(-17), ...shared },
      { step: 'look-at-homes', title: 'See two homes together', ...BY_FAMILY, dueOn: days.day(-40), ...shared },
      { step: 'move-in', title: 'Move in', ...BY_FAMILY, ...shared },
    ],
  });
  const apply = { goalId, title: 'Apply at three places', ...BY_AMINA, dueOn: days.day(-160) };
  const applyId = yield* agreesAction(of, AMINA, minutesLater(time, 12), apply);
  const check = 'The new owner tears down half of it anyway.';
  yield* setsAside(of, AMINA, minutesLater(time, 14), 'home-check', check);
  yield* isAgreed(of, AMINA, days.ago(258, 10), asHerself(of, 2, days.ago(257, 19, 5)));
  yield* saysHowItGoes(of, AMINA, days.ago(257, 19, 10), { goalId, ...housing, value: 3 });
  return { goalId, steps, applyId };
}

function* theSpring(of: Case, days: OnDays, { goalId, steps, applyId }: Way): Story<string> {
  const answer = 'They can stay until the work begins. He wrote it down for them.';
  yield* completesAction(of, AMINA, days.ago(253, 11), steps['talk-to-landlord']!.actionId, answer);
  yield* measures(of, AMINA, days.ago(253, 11, 5), goalId, 1);
  const rent = { goalId, service: 'rent-help', provider: 'housing', program: 'housing' };
  const rentId = yield* ordersService(of, AMINA, days.ago(253, 11, 20), rent);
  yield* deliversService(of, AMINA, days.ago(246, 9), rentId);
  yield* completesAction(of, AMINA, days.ago(225, 14), steps['papers-for-home']!.actionId);
  yield* measures(of, AMINA, days.ago(225, 14, 5), goalId, 2);
  yield* saysHowItGoes(of, AMINA, days.ago(168, 15), { goalId, ...housing, value: 4 });
  yield* completesAction(of, AMINA, days.ago(160, 10), applyId);
  yield* measures(of, AMINA, days.ago(160, 10, 5), goalId, 3);
  return rentId;
}

/** The help for the rent ends, for there is no house to pay for; the other programs hear of it without anybody telling them. */
function* theHouseIsGone(of: Case, days: OnDays, { goalId }: Way, serviceId: string): Story {
  const [address, benefits] = yield* endsService(of, AMINA, days.ago(76, 16, 40), { serviceId, reason: 'not-available' });
  yield* saysHowItGoes(of, AMINA, days.ago(74, 10), { goalId, ...housing, value: 1, note: 'All four in one room.' });
  yield* finishesTask(of, TOMAS, days.ago(71, 11), address!);
  yield* finishesTask(of, KATHLEEN, days.ago(70, 14), benefits!);
}

/** Riverbend Commons 214. @returns the step that everything else waited for */
function* findsAHome(of: Case, days: OnDays, { goalId, steps }: Way, elsewhere: Elsewhere): Story<string> {
  yield* saysHowItGoes(of, AMINA, days.ago(20, 12), { goalId, ...housing, value: 4 });
  const found = days.ago(12, 15);
  yield* completesAction(of, AMINA, found, steps['look-at-homes']!.actionId, 'They like number 214 at Riverbend Commons.');
  yield* measures(of, AMINA, minutesLater(found, 2), goalId, 4);
  const lease = { goalId, title: 'Send the lease addendum to Riverbend Commons', ...BY_AMINA, dueOn: days.day(-4) };
  const waitsFor = yield* agreesAction(of, AMINA, minutesLater(found, 4), lease);
  const deposit = { goalId, title: 'Pay the deposit of $1,150', ...BY_KATHLEEN, dueOn: days.day(1), waitsFor };
  yield* agreesAction(of, KATHLEEN, minutesLater(found, 6), deposit);
  const keys = yield* agreesAction(of, AMINA, minutesLater(found, 8), {
    goalId,
    title: 'Pick up the keys to 214',
    ...BY_FAMILY,
    dueOn: days.day(2),
    waitsFor,
  });
  const { actionId, revision: expectedItemRevision } = steps['move-in']!;
  const beds = { title: 'Move in, beds set up for Leo and Elise', dueOn: days.day(14), waitsFor: keys };
  yield* changesAction(of, AMINA, minutesLater(found, 10), { actionId, expectedItemRevision, change: beds });
  const stop = { title: 'Move the bus stop to Riverbend', waitsFor: keys };
  const { actionId: busId, revision } = elsewhere.bus!;
  yield* changesAction(of, AMINA, minutesLater(found, 12), { actionId: busId, expectedItemRevision: revision, change: stop });
  const voucherId = steps['money-for-home']!.actionId;
  const share = {
    goalId: elsewhere.moneyId,
    title: 'Count the new rent in food support',
    ...BY_KATHLEEN,
    ...ABOUT_MONEY,
    dueOn: days.day(8),
    waitsFor: voucherId,
  };
  yield* agreesAction(of, KATHLEEN, minutesLater(found, 14), share);
  const moving = 'Choua Her looks after the children on moving day and two evenings a week.';
  yield* hasStrength(of, AMINA, minutesLater(found, 16), moving, 'relative-near');
  yield* hasBarrier(of, AMINA, days.ago(9, 9), 'The unit is held only for a few days.');
  return voucherId;
}

/** The voucher is there: a stage is behind them, and Food and cash can begin with what waited for it. */
function* comesNearer(of: Case, days: OnDays, { goalId }: Way, voucherId: string): Story {
  yield* completesAction(of, AMINA, days.ago(8, 16), voucherId, 'It came by mail to the clinic.');
  yield* measures(of, AMINA, days.ago(8, 16, 5), goalId, 5, 'The voucher is here, and the home is found.');
  const said = yield* saysHowItGoes(of, AMINA, days.ago(8, 16, 10), { goalId, ...housing, value: 7 });
  yield* correctsValue(of, AMINA, days.ago(7, 9), said, 6, 'She said six. The seven was what her mother said.');
}
