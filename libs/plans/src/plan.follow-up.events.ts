/** What comes after a plan was agreed to: reviews, progress, who came, what came of it, its end and its going on. */
import type { DomainEvent } from '#event-sourcing';

/** When the plan is looked at again: the day, and the moment from which that stands in the queue. */
export interface NextReview {
  readonly caseId: string;
  readonly dueOn: string;
  readonly announceAt: string;
}

/** The plan was looked at together. `tookPart`: ids of people and workers; `sooner`: the next day is earlier than the policy asks. */
export type ReviewHeld = DomainEvent<
  'ReviewHeld',
  { nextReview: NextReview; tookPart?: readonly string[]; sooner?: boolean },
  { decided?: string; soonerBecause?: string }
>;

/** A value of the goal's own measure; or, with `instrument`, of a published scale in one domain, in the version that was used. */
export type ProgressMeasured = DomainEvent<
  'ProgressMeasured',
  { progressId: string; goalId: string; value: number; instrument?: string; instrumentVersion?: string; domain?: string },
  { note?: string }
>;
/** They were asked and did not want to say, or it was not asked: never a value. */
export type ProgressNotSaid = DomainEvent<
  'ProgressNotSaid',
  { goalId: string; because: 'did-not-want-to-say' | 'not-asked'; instrument?: string; instrumentVersion?: string; domain?: string }
>;
/** Both values stay; `correctsEventId` names the fact that was wrong. */
export type ProgressCorrected = DomainEvent<
  'ProgressCorrected',
  { progressId: string; goalId: string; value: number; correctsEventId: string },
  { reason: string }
>;

/** Who came to one time of a service or of an action. `because`: a code of NOT_COME_REASONS, where they said one. */
export type AttendanceRecorded = DomainEvent<
  'AttendanceRecorded',
  { attendanceId: string; itemKind: 'service' | 'action'; itemId: string; attendance: string; because?: string },
  { note?: string }
>;
export type AttendanceCorrected = DomainEvent<
  'AttendanceCorrected',
  {
    attendanceId: string;
    itemKind: 'service' | 'action';
    itemId: string;
    attendance: string;
    because?: string;
    correctsEventId: string;
  },
  { reason: string }
>;

/** Facts: county, program (of those that contributed, the first), need, outcome, result. `evidenceIds`: values and attendance that show it. */
export type OutcomeRecorded = DomainEvent<
  'OutcomeRecorded',
  {
    outcomeId: string;
    goalId: string;
    caseId: string;
    intakeId: string;
    outcome: string;
    result: string;
    contributingPrograms: readonly string[];
    evidenceIds?: readonly string[];
  },
  { evidence: string }
>;
/** Facts as of the corrected value. Both values stay; `correctsEventId` names the fact that was wrong. */
export type OutcomeCorrected = DomainEvent<
  'OutcomeCorrected',
  {
    outcomeId: string;
    goalId: string;
    caseId: string;
    intakeId: string;
    outcome: string;
    result: string;
    contributingPrograms: readonly string[];
    correctsEventId: string;
    evidenceIds?: readonly string[];
  },
  { evidence: string; reason: string }
>;
/** `reason`: why it ended without an outcome. */
export type GoalClosed = DomainEvent<'GoalClosed', { goalId: string; reason?: string }>;
/** The goal goes on; what came of it before stays in its history. */
export type GoalReopened = DomainEvent<'GoalReopened', { goalId: string; reason: string }>;
export type PlanClosed = DomainEvent<'PlanClosed', { reason: string }, { words?: string }>;
/** One history: the plan goes on where it was. */
export type PlanReopened = DomainEvent<'PlanReopened', { reason: string; nextReview?: NextReview }>;

/** It does not help, or does not stand in the way, any more. */
export type StrengthEnded = DomainEvent<'StrengthEnded', { strengthId: string }, { reason?: string }>;
export type BarrierRemoved = DomainEvent<'BarrierRemoved', { barrierId: string }, { reason?: string }>;

export type PlanFollowUpEvent =
  | ReviewHeld
  | ProgressMeasured
  | ProgressNotSaid
  | ProgressCorrected
  | AttendanceRecorded
  | AttendanceCorrected
  | OutcomeRecorded
  | OutcomeCorrected
  | GoalClosed
  | GoalReopened
  | PlanClosed
  | PlanReopened
  | StrengthEnded
  | BarrierRemoved;
