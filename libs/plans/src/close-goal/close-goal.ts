import { command } from '#event-sourcing';
import type { GoalClosed } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goalFor } from '../plan.rules.js';

export interface CloseGoal {
  readonly goalId: string;
  /** A code of GOAL_CLOSE_REASONS. */
  readonly reason: string;
}

/** A goal ends without an outcome, with the reason. Where something came of it, that is recorded instead. */
export const closeGoal = command('close-goal', plan, ({ goalId, reason }: CloseGoal, state): GoalClosed[] => {
  goalFor(state, goalId, 'close-goal');
  return [{ type: 'GoalClosed', data: { goalId, reason } }];
});
