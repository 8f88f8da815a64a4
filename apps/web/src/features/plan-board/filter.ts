import { actionsOf } from '../../api/plan-items.js';
import type { PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';

export type PlanFilter = 'all' | 'mine' | 'waiting' | 'required';

interface Me {
  readonly id: string;
  readonly programs: readonly string[];
  readonly organization: string;
}

/** An action that waits for another one which is not done yet. */
export function isWaiting(action: PlanAction): boolean {
  return Boolean(action.waitsFor && !action.waitsFor.done) && action.state !== 'completed' && action.state !== 'cancelled';
}

/** The outcomes that have goals to show, each goal with the actions that fit. */
export function filterBoard(board: PlanBoard, filter: PlanFilter, me: Me): { outcome: string; goals: PlanGoal[] }[] {
  const fits = (action: PlanAction): boolean => {
    if (filter === 'mine')
      return (
        action.actorId === me.id || (action.actorId === null && me.programs.includes(action.owner)) || action.owner === me.organization
      );
    if (filter === 'waiting') return isWaiting(action);
    return filter === 'all' || action.mandated;
  };
  const narrowed = board.outcomes.map(({ outcome, goals }) => ({
    outcome,
    goals: goals
      .map((goal) => ({ ...goal, actions: goal.actions.filter(fits) }))
      .filter((goal) => filter === 'all' || goal.actions.length > 0),
  }));
  return narrowed.filter(({ goals }) => goals.length > 0);
}

/** How many actions wait for another. */
export function waitingCount(board: PlanBoard): number {
  return actionsOf(board).filter(isWaiting).length;
}

/** How many actions the law requires. */
export function requiredCount(board: PlanBoard): number {
  return actionsOf(board).filter((action) => action.mandated).length;
}
