import type {
  PlanAction,
  PlanBoard,
  PlanCircumstance,
  PlanConflict,
  PlanGoal,
  PlanOutcome,
  PlanProgress,
  PlanService,
} from './plan-board.entity.js';

/** Everything that is known of one plan. */
export interface PlanRows {
  readonly plan: PlanBoard;
  readonly goals: readonly PlanGoal[];
  readonly actions: readonly PlanAction[];
  readonly services: readonly PlanService[];
  readonly progress: readonly PlanProgress[];
  readonly outcomes: readonly PlanOutcome[];
  readonly circumstances: readonly PlanCircumstance[];
  readonly conflicts: readonly PlanConflict[];
}
