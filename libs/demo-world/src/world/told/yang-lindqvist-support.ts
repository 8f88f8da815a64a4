import type { Case } from '../case-work.js';
import { closesGoal, goalGoesOn } from '../plan-course.js';
import { agreesAction, measures, setsGoal } from '../plan-work.js';
import type { Story } from '../story.js';
import type { OnDays } from './on-days.js';
import { among, herWords, TOMAS } from './yang-lindqvist-household.js';

/** Child support: settled between the parents in summer, and taken up again after Daniel was hurt at work. */
export function* supportIsSteady(of: Case, days: OnDays): Story {
  const goalId = yield* setsGoal(of, TOMAS, days.ago(236, 11, 20), {
    outcome: 'economically-secure',
    need: 'child-support',
    words: 'I want it to come on the same day each month, and no fight about it.',
    title: 'Support for Leo and Elise, the same day each month',
    ...herWords(of),
    saidTo: 'Tomás Rentería Villalobos',
    ...among('child-support', 'housing', 'food-cash', 'family'),
    measure: 'months-paid',
    unit: 'months',
    baseline: 0,
    target: 12,
    suggestionId: 'support-order',
  });
  yield* measures(of, TOMAS, days.ago(204, 10), goalId, 1);
  yield* measures(of, TOMAS, days.ago(152, 10), goalId, 3, 'On the first, three times.');
  yield* closesGoal(of, TOMAS, days.ago(151, 11), { goalId, reason: 'goes-on-elsewhere' });
  yield* goalGoesOn(of, TOMAS, days.ago(50, 9), goalId);
  const order = {
    goalId,
    title: 'Review the support order after Daniel’s injury',
    owner: 'child-support',
    doer: 'worker' as const,
    actorId: TOMAS.id,
    mandated: true,
    legalBasis: 'Minn. Stat. 518A.39',
    dueOn: days.day(3),
    ...among('housing', 'child-support'),
  };
  yield* agreesAction(of, TOMAS, days.ago(48, 10), order);
}
