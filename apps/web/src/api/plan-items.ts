import type { PlanAction, PlanBoard, PlanGoal } from './plans.js';

/** Every goal that is shown, whatever its outcome. */
export function goalsOf(board: PlanBoard): PlanGoal[] {
  return board.outcomes.flatMap(({ goals }) => goals);
}

/** Every action that is shown. */
export function actionsOf(board: PlanBoard): PlanAction[] {
  return [...goalsOf(board).flatMap(({ actions }) => actions), ...board.actionsWithoutGoal];
}
