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

function fitsTo(filter: PlanFilter, me: Me): (action: PlanAction) => boolean {
  if (filter === 'waiting') return isWaiting;
  if (filter === 'required') return ({ mandated }) => mandated;
  if (filter === 'all') return () => true;
  return ({ actorId, owner }) => actorId === me.id || (actorId === null && me.programs.includes(owner)) || owner === me.organization;
}

/** What of the plan is shown. */
interface ShownBoard {
  /** The outcomes that have goals to show, each goal with the actions that fit. */
  readonly outcomes: readonly { readonly outcome: string; readonly goals: readonly PlanGoal[] }[];
  /** The steps that fit and come without their goal. */
  readonly steps: readonly PlanAction[];
}

/** What fits the filter: whatever a count of the filter counts is shown somewhere. */
export function filterBoard(board: PlanBoard, filter: PlanFilter, me: Me): ShownBoard {
  const fits = fitsTo(filter, me);
  const narrowed = board.outcomes.map(({ outcome, goals }) => ({
    outcome,
    goals: goals
      .map((goal) => ({ ...goal, actions: goal.actions.filter(fits) }))
      .filter((goal) => filter === 'all' || goal.actions.length > 0),
  }));
  return { outcomes: narrowed.filter(({ goals }) => goals.length > 0), steps: board.actionsWithoutGoal.filter(fits) };
}

/** How many actions wait for another. */
export function waitingCount(board: PlanBoard): number {
  return actionsOf(board).filter(isWaiting).length;
}

/** How many actions the law requires. */
export function requiredCount(board: PlanBoard): number {
  return actionsOf(board).filter((action) => action.mandated).length;
}
