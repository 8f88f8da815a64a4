import type { FoldedRows } from '#event-sourcing';
import type { FirstPart } from './first-part.js';
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
  /** Where only the first part of a long plan was asked for: of its steps only some are there, and some of these only to be told of. */
  readonly first?: FirstPart;
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
