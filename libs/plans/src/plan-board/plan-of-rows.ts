import type { FoldedRows } from '#event-sourcing';
import { PlanAttendance, PlanCircumstance, PlanNotSaid, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import type { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';

/** What is known of one plan after it was agreed to. */
export interface FollowUpRows {
  readonly progress: readonly PlanProgress[];
  readonly notSaid: readonly PlanNotSaid[];
  readonly attendance: readonly PlanAttendance[];
  readonly reviews: readonly PlanReview[];
  readonly outcomes: readonly PlanOutcome[];
  readonly circumstances: readonly PlanCircumstance[];
}

/** Everything that is known of one plan. */
export interface PlanRows extends FollowUpRows {
  readonly plan: PlanBoard;
  readonly goals: readonly PlanGoal[];
  readonly actions: readonly PlanAction[];
  readonly services: readonly PlanService[];
  readonly conflicts: readonly PlanConflict[];
  /** Where these are the first goals of a long plan only: of the last change to anything that its reader sees. */
  readonly part?: { readonly revision: number };
}

/** As events made it. */
export function followUpOf(rows: FoldedRows): FollowUpRows {
  return {
    progress: rows.of(PlanProgress),
    notSaid: rows.of(PlanNotSaid),
    attendance: rows.of(PlanAttendance),
    reviews: rows.of(PlanReview),
    outcomes: rows.of(PlanOutcome),
    circumstances: rows.of(PlanCircumstance),
  };
}
