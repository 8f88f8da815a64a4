import type { Projection } from '#event-sourcing';
import type * as Plan from '#plans';
import { itemNow, tells } from './timeline-rows.js';

const courseRows = {
  ProgressMeasured: tells<Plan.ProgressMeasured>('plan', ({ data, personal }) => ({
    kind: 'outcomes',
    itemId: data.goalId,
    values: { value: data.value, instrument: data.instrument, domain: data.domain },
    words: personal?.note,
  })),
  ProgressNotSaid: tells<Plan.ProgressNotSaid>('plan', ({ data: { goalId, because, instrument, domain } }) => ({
    kind: 'outcomes',
    itemId: goalId,
    values: { because, instrument, domain },
  })),
  ProgressCorrected: tells<Plan.ProgressCorrected>('plan', ({ data: { goalId, value, correctsEventId }, personal }) => ({
    kind: 'outcomes',
    itemId: goalId,
    values: { value, corrected: true },
    words: personal?.reason,
    correctsEventId,
  })),
  OutcomeRecorded: tells<Plan.OutcomeRecorded>('plan', ({ data: { goalId, result, outcome, contributingPrograms }, personal }) => ({
    kind: 'outcomes',
    itemId: goalId,
    values: { result, outcome, contributingPrograms },
    words: personal?.evidence,
  })),
  OutcomeCorrected: tells<Plan.OutcomeCorrected>('plan', ({ data: { goalId, result, outcome, correctsEventId }, personal }) => ({
    kind: 'outcomes',
    itemId: goalId,
    values: { result, outcome, corrected: true },
    words: personal?.reason,
    correctsEventId,
  })),
  GoalClosed: tells<Plan.GoalClosed>(
    'plan',
    ({ data: { goalId, reason } }) => ({ kind: 'plan', itemId: goalId, values: { reason } }),
    ({ data }) => [itemNow(data.goalId, { open: false })],
  ),
  GoalReopened: tells<Plan.GoalReopened>(
    'plan',
    ({ data: { goalId, reason } }) => ({ kind: 'plan', itemId: goalId, values: { reason } }),
    ({ data }) => [itemNow(data.goalId, { open: true })],
  ),
  StrengthDrawnOn: tells<Plan.StrengthDrawnOn>('plan', ({ data, personal }) => ({
    kind: 'plan',
    values: { code: data.code },
    words: personal?.words,
  })),
  BarrierNamed: tells<Plan.BarrierNamed>('plan', ({ data, personal }) => ({
    kind: 'plan',
    values: { code: data.code },
    words: personal?.words,
  })),
  StrengthEnded: tells<Plan.StrengthEnded>('plan', ({ personal }) => ({ kind: 'plan', words: personal?.reason })),
  BarrierRemoved: tells<Plan.BarrierRemoved>('plan', ({ personal }) => ({ kind: 'plan', words: personal?.reason })),
  ReviewDue: tells<Plan.ReviewDue>('plan', ({ data }) => ({ kind: 'plan', values: { dueOn: data.dueOn } })),
  ReviewOverdue: tells<Plan.ReviewOverdue>('plan', ({ data }) => ({ kind: 'plan', values: { dueOn: data.dueOn } })),
  ReviewHeld: tells<Plan.ReviewHeld>('plan', ({ data, personal }) => ({
    kind: 'plan',
    values: { dueOn: data.nextReview.dueOn },
    words: personal?.decided,
  })),
  PlanClosed: tells<Plan.PlanClosed>('plan', ({ data, personal }) => ({
    kind: 'plan',
    values: { reason: data.reason },
    words: personal?.words,
  })),
  PlanReopened: tells<Plan.PlanReopened>('plan', ({ data }) => ({ kind: 'plan', values: { reason: data.reason } })),
};

const attendanceRows = {
  AttendanceRecorded: tells<Plan.AttendanceRecorded>('plan', ({ data: { itemId, attendance, because }, personal }) => ({
    kind: 'services',
    itemId,
    values: { attendance, because },
    words: personal?.note,
  })),
  AttendanceCorrected: tells<Plan.AttendanceCorrected>('plan', ({ data: { itemId, attendance, because, correctsEventId }, personal }) => ({
    kind: 'services',
    itemId,
    values: { attendance, because, corrected: true },
    words: personal?.reason,
    correctsEventId,
  })),
};

/** What comes after a plan was agreed to. */
export const followUpEntries: Projection['on'] = { ...courseRows, ...attendanceRows };
