import { command } from '#event-sourcing';
import type { GoalReopened } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goalFor, planFor } from '../plan.rules.js';

export interface ReopenGoal {
  readonly goalId: string;
  /** A code of GOES_ON_REASONS. */
  readonly reason: string;
}

/** A closed goal goes on, in a plan that goes on. What came of it before stays in its history. */
export const reopenGoal = command('reopen-goal', plan, ({ goalId, reason }: ReopenGoal, state): GoalReopened[] => {
  planFor(state, 'reopen-goal');
  goalFor(state, goalId, 'reopen-goal');
  return [{ type: 'GoalReopened', data: { goalId, reason } }];
});
