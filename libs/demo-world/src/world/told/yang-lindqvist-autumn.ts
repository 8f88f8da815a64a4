import type { Case } from '../case-work.js';
import {
  agreesAction,
  completesAction,
  deliversService,
  hasBarrier,
  isAgreed,
  measures,
  ordersService,
  setsGoal,
  startsAction,
  startsService,
} from '../plan-work.js';
import { player } from '../players.js';
import type { Story } from '../story.js';
import type { OnDays } from './on-days.js';
import type { Goals } from './yang-lindqvist-plan.js';

const AMINA = player('amina-jibril');
const KATHLEEN = player('kathleen-dvorak');
const TOMAS = player('tomas-renteria-villalobos');
const BRIDGET = player('bridget-oshaughnessy');
const PHOUA = player('phoua-lor');
const MAI_NHIA = player('mai-nhia-yang-lindqvist');

const family = { owner: 'family', doer: 'family' as const, actorId: MAI_NHIA.id };
const agreed = (of: Case, version: number, at: number) => ({ personId: of.personIds[0]!, version, language: 'en', at });

/** Adults and children safe: since they came to the shelter. Only those who must know see it. */
export function* plansSafety(of: Case, days: OnDays): Story {
  const words = 'I want to sleep without packing my bag every night.';
  const named = { sharing: 'named', sharedWith: ['housing', 'zumbro-bridge', 'family'] };
  const goal = {
    outcome: 'safe-and-secure',
    need: 'safety',
    words,
    title: 'A safe place until the move',
    saidBy: 'person' as const,
    saidByPersonId: of.personIds[0],
    saidTo: 'Bridget O’Shaughnessy',
    ...named,
  };
  const goalId = yield* setsGoal(of, AMINA, days.ago(75, 9), {
    ...goal,
    measure: 'nights-in-one-place',
    unit: 'nights',
    baseline: 0,
    target: 90,
    targetDate: days.day(17),
  });
  const stay = {
    goalId,
    title: 'Shelter stay, family room 3',
    owner: 'zumbro-bridge',
    doer: 'partner' as const,
    actorId: BRIDGET.id,
    dueOn: days.day(17),
  };
  const stayId = yield* agreesAction(of, AMINA, days.ago(75, 9, 10), stay);
  const mail = {
    goalId,
    title: 'Mail goes to the clinic, not to 4th Street',
    owner: 'housing',
    doer: 'worker' as const,
    actorId: AMINA.id,
    dueOn: days.day(-74),
    sharing: 'named',
    sharedWith: ['housing', 'child-support'],
  };
  const mailId = yield* agreesAction(of, AMINA, days.ago(75, 9, 12), mail);
  const shelter = yield* ordersService(of, AMINA, days.ago(75, 9, 14), { goalId, service: 'shelter', provider: 'zumbro-bridge' });
  yield* startsService(of, BRIDGET, days.ago(75, 10), shelter);
  yield* startsAction(of, BRIDGET, days.ago(75, 10, 5), stayId);
  yield* completesAction(of, AMINA, days.ago(75, 16), mailId);
  yield* deliversService(of, BRIDGET, days.ago(74, 9), shelter);
  yield* measures(of, BRIDGET, days.ago(40, 9), goalId, 36);
}

/** Children have stability: Leo stays at his school. */
export function* plansSchool(of: Case, { money }: Goals, days: OnDays): Story {
  const words = 'I want to stay in Mr. Okafor’s class and on the chess team.';
  const goal = {
    outcome: 'children-stable',
    need: 'opportunity',
    words,
    title: 'Keep Leo at his school',
    saidBy: 'family' as const,
    saidByPersonId: of.personIds[1],
    saidTo: 'Phoua Lor',
  };
  const goalId = yield* setsGoal(of, AMINA, days.ago(73, 9), {
    ...goal,
    measure: 'school-days',
    unit: '% of school days',
    baseline: 78,
    target: 95,
    targetDate: days.day(60),
  });
  const bus = {
    goalId,
    title: 'Move the bus stop to Riverbend',
    owner: 'bamber-creek-school',
    doer: 'partner' as const,
    actorId: PHOUA.id,
    dueOn: days.day(10),
  };
  yield* agreesAction(of, AMINA, days.ago(73, 9, 10), bus);
  const chess = yield* agreesAction(of, AMINA, days.ago(73, 9, 12), {
    goalId,
    title: 'Chess team, Tuesdays',
    ...family,
    sharing: 'named',
    sharedWith: ['bamber-creek-school', 'housing', 'family'],
  });
  yield* startsAction(of, AMINA, days.ago(63, 9), chess);
  yield* isAgreed(of, AMINA, days.ago(60, 10), agreed(of, 3, days.ago(60, 18, 30)));
  const care = {
    goalId: money.goalId,
    title: 'Evening child care, two nights',
    owner: 'food-cash',
    doer: 'worker' as const,
    actorId: KATHLEEN.id,
    dueOn: days.day(30),
  };
  yield* agreesAction(of, KATHLEEN, days.ago(50, 11), care);
  const interview = {
    goalId: money.goalId,
    title: 'Food support: interview for the next six months',
    owner: 'food-cash',
    doer: 'worker' as const,
    actorId: KATHLEEN.id,
    mandated: true,
    legalBasis: '7 CFR 273.14',
    dueOn: days.day(13),
  };
  yield* agreesAction(of, KATHLEEN, days.ago(50, 11, 5), interview);
  const order = {
    goalId: money.goalId,
    title: 'Review the support order after Daniel’s injury',
    owner: 'child-support',
    doer: 'worker' as const,
    actorId: TOMAS.id,
    mandated: true,
    legalBasis: 'Minn. Stat. 518A.39',
    dueOn: days.day(3),
    sharing: 'named',
    sharedWith: ['housing', 'child-support'],
  };
  yield* agreesAction(of, TOMAS, days.ago(48, 10), order);
  yield* hasBarrier(of, KATHLEEN, days.ago(43, 10), 'No evening child care place nearby.');
  yield* measures(of, KATHLEEN, days.ago(30, 10), money.goalId, 2318, 'More hours, and food support.');
  yield* measures(of, PHOUA, days.ago(21, 15), goalId, 96, '92 of 96 school days.');
  yield* isAgreed(of, AMINA, days.ago(20, 10), agreed(of, 4, days.ago(20, 11, 30)));
}
