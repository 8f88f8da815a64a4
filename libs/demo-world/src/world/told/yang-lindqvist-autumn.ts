import { agreeAction, sayNothingOfProgress } from '#plans';
import type { Case } from '../case-work.js';
import { attends, changesAction, isDeclined } from '../plan-course.js';
import {
  agreesAction,
  completesAction,
  deliversService,
  hasStrength,
  isAgreed,
  measures,
  ordersService,
  setsGoal,
  startsAction,
  startsService,
} from '../plan-work.js';
import { dataOf, tell, type Story } from '../story.js';
import type { OnDays } from './on-days.js';
import type { Elsewhere } from './yang-lindqvist-home.js';
import { AMINA, among, asHerself, BRIDGET, BY_AMINA, BY_FAMILY, BY_SCHOOL, herWords, PHOUA } from './yang-lindqvist-household.js';

/** Adults and children safe: since they came to the shelter. Only those who must know see it. */
export function* isSafe(of: Case, days: OnDays): Story {
  const goalId = yield* setsGoal(of, AMINA, days.ago(75, 9), {
    outcome: 'safe-and-secure',
    need: 'safety',
    words: 'I want to sleep without packing my bag every night.',
    title: 'A safe place until the move',
    ...herWords(of),
    saidTo: 'Bridget O’Shaughnessy',
    ...among('housing', 'zumbro-bridge', 'family'),
    measure: 'nights-in-one-place',
    unit: 'nights',
    baseline: 0,
    target: 90,
    targetDate: days.day(17),
  });
  const known = among('housing', 'zumbro-bridge', 'family');
  const stay = { goalId, title: 'Shelter stay, family room 3', owner: 'zumbro-bridge', doer: 'partner' as const, actorId: BRIDGET.id };
  const stayId = yield* agreesAction(of, AMINA, days.ago(75, 9, 10), { ...stay, ...known, dueOn: days.day(17) });
  const mail = { goalId, title: 'Mail goes to the clinic, not to 4th Street', ...BY_AMINA, dueOn: days.day(-74) };
  const mailId = yield* agreesAction(of, AMINA, days.ago(75, 9, 12), { ...mail, ...among('housing', 'child-support') });
  const shelter = yield* ordersService(of, AMINA, days.ago(75, 9, 14), { goalId, service: 'shelter', provider: 'zumbro-bridge' });
  yield* startsService(of, BRIDGET, days.ago(75, 10), shelter);
  yield* startsAction(of, BRIDGET, days.ago(75, 10, 5), stayId);
  yield* completesAction(of, AMINA, days.ago(75, 16), mailId);
  yield* deliversService(of, BRIDGET, days.ago(74, 9), shelter);
  yield* measures(of, BRIDGET, days.ago(40, 9), goalId, 36);
  // Asked how safe she feels, she did not want to say a number.
  const input = { goalId, because: 'did-not-want-to-say' as const, instrument: 'own-rating' };
  yield* tell({ at: days.ago(40, 15), by: AMINA, command: sayNothingOfProgress, streamId: of.planId, input });
  yield* measures(of, BRIDGET, days.ago(1, 9), goalId, 75);
}

/** Children have stability: Leo stays at his school. `elsewhere` gets to know of the bus stop. */
export function* staysAtSchool(of: Case, days: OnDays, elsewhere: Elsewhere): Story {
  const goal = {
    outcome: 'children-stable',
    need: 'opportunity',
    words: 'I want to stay in Mr. Okafor’s class and on the chess team.',
    title: 'Keep Leo at his school',
    saidBy: 'family' as const,
    saidByPersonId: of.personIds[1]!,
    saidTo: 'Phoua Lor',
    measure: 'school-days',
    unit: '% of school days',
    baseline: 78,
    target: 95,
    targetDate: days.day(60),
  };
  const goalId = yield* setsGoal(of, AMINA, days.ago(71, 9), goal, days.ago(74, 15));
  yield* saysNoToTheBus(of, days, goalId, elsewhere);
  yield* comesToSchool(of, days, goalId);
  yield* hasStrength(of, AMINA, days.ago(20, 9), 'Mai Nhia has kept every appointment since August.', 'keeps-appointments');
  yield* isAgreed(of, AMINA, days.ago(20, 10), asHerself(of, 5, days.ago(20, 11, 30)));
}

/** The third version had the bus stop moved at once: she did not agree. It was changed, and she agreed to the fourth. */
function* saysNoToTheBus(of: Case, days: OnDays, goalId: string, elsewhere: Elsewhere): Story {
  const stop = { goalId, title: 'Move the bus stop to the shelter', ...BY_SCHOOL, dueOn: days.day(-55), sharing: 'team-and-family' };
  const agreed = yield* tell({ at: days.ago(71, 9, 10), by: AMINA, command: agreeAction, streamId: of.planId, input: stop });
  const { actionId } = dataOf(agreed, 'ActionAgreed');
  const chess = { goalId, title: 'Chess team, Tuesdays', ...BY_FAMILY, ...among('bamber-creek-school', 'housing', 'family') };
  const chessId = yield* agreesAction(of, AMINA, days.ago(71, 9, 12), chess);
  yield* startsAction(of, AMINA, days.ago(63, 9), chessId);
  const reason = 'The bus should not stop at the shelter. The other kids would see it.';
  yield* isDeclined(of, AMINA, days.ago(60, 10), { ...asHerself(of, 3, days.ago(60, 18, 30)), reason });
  const revision = yield* changesAction(of, AMINA, days.ago(57, 9), {
    actionId,
    expectedItemRevision: agreed.events[0]!.revision,
    change: { title: 'Move the bus stop when there is a new address', dueOn: days.day(10) },
    reason: 'She does not want the bus to stop at the shelter.',
  });
  elsewhere.bus = { actionId, revision };
  yield* isAgreed(of, AMINA, days.ago(57, 10), asHerself(of, 4, days.ago(56, 18, 30)));
}

function* comesToSchool(of: Case, days: OnDays, goalId: string): Story {
  const club = { goalId, title: 'Homework club, Wednesdays', ...BY_SCHOOL };
  const itemId = yield* agreesAction(of, AMINA, days.ago(56, 19), club);
  yield* attends(of, PHOUA, days.ago(55, 16), { itemId, attendance: 'came' });
  const note = 'Leo had a fever. He sent his homework along with Choua Her.';
  yield* attends(of, PHOUA, days.ago(48, 16), { itemId, attendance: 'did-not-come', because: 'ill', note });
  yield* measures(of, PHOUA, days.ago(48, 16, 10), goalId, 88);
  yield* attends(of, PHOUA, days.ago(41, 16), { itemId, attendance: 'came' });
  const speaks = 'Phoua Lor speaks Hmong with Choua Her at school.';
  yield* hasStrength(of, AMINA, days.ago(40, 10), speaks, 'languages');
  yield* attends(of, PHOUA, days.ago(34, 16), { itemId, attendance: 'cancelled-by-provider', note: 'The room was closed.' });
  yield* attends(of, PHOUA, days.ago(27, 16), { itemId, attendance: 'came' });
  yield* measures(of, PHOUA, days.ago(21, 15), goalId, 96, '92 of 96 school days.');
}
