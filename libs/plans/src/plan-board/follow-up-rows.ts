/** Rows of what comes after a plan was agreed to. */
import { change, patch, type RowChange } from '#event-sourcing';
import { PlanAttendance, PlanCircumstance, PlanNotSaid, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import { goal } from './goal-rows.js';
import { PlanBoard } from './plan-board.entity.js';
import { board, personsOf, planEvent, type Event } from './plan-rows.js';

function circumstance(event: Event<'StrengthDrawnOn'> | Event<'BarrierNamed'>, planId: string): RowChange {
  const { data, personal, metadata } = event;
  const [kind, circumstanceId] = 'strengthId' in data ? ['strength', data.strengthId] : ['barrier', data.barrierId];
  return change(PlanCircumstance, { circumstanceId }, () => ({
    circumstanceId,
    planId,
    personIds: personsOf(event),
    kind,
    code: data.code ?? null,
    words: personal?.words ?? null,
    by: metadata.actor.id,
    at: metadata.occurredAt,
    endedAt: null,
    endReason: null,
  }));
}

function ended(circumstanceId: string, { personal, metadata }: Event<'StrengthEnded'> | Event<'BarrierRemoved'>): RowChange[] {
  const end = { endedAt: metadata.occurredAt, endReason: personal?.reason ?? null };
  return [patch(PlanCircumstance, { circumstanceId }, (row) => ({ ...row, ...end }))];
}

function outcome(event: Event<'OutcomeRecorded'> | Event<'OutcomeCorrected'>, planId: string): RowChange[] {
  const { id: eventId, data, personal, revision, metadata } = event;
  const { goalId, result, contributingPrograms, evidenceIds = [] } = data;
  const { occurredAt, recordedAt } = metadata;
  const row = {
    eventId,
    planId,
    goalId,
    personIds: personsOf(event),
    correctsEventId: 'correctsEventId' in data ? data.correctsEventId : null,
    result,
    contributingPrograms: [...contributingPrograms],
    evidenceIds: [...evidenceIds],
    evidence: personal?.evidence ?? null,
    reason: (personal as { reason?: string } | undefined)?.reason ?? null,
    by: metadata.actor.id,
    occurredAt,
    recordedAt,
    revision,
  };
  return [change(PlanOutcome, { eventId }, () => row), goal(goalId, { revision })];
}

const progressRows = {
  ProgressMeasured: planEvent<'ProgressMeasured'>((event, planId) => {
    const { data, personal, revision, metadata } = event;
    const { progressId, goalId, value, instrument = null, instrumentVersion = null, domain = null } = data;
    const scale = { instrument, instrumentVersion, domain };
    const when = { by: metadata.actor.id, at: metadata.occurredAt, recordedAt: metadata.recordedAt };
    const row = { progressId, goalId, value, planId, personIds: personsOf(event), note: personal?.note ?? null, was: [], reason: null };
    return [change(PlanProgress, { progressId }, () => ({ ...row, ...scale, ...when })), goal(goalId, { revision })];
  }),
  ProgressCorrected: planEvent<'ProgressCorrected'>((event) => {
    const { data, personal, metadata, subjects = [] } = event;
    return [
      patch(PlanProgress, { progressId: data.progressId }, (row) => ({
        ...row,
        value: data.value,
        personIds: [...new Set([...row.personIds, ...subjects])],
        was: [...row.was, { value: row.value, by: row.by, recordedAt: row.recordedAt }],
        by: metadata.actor.id,
        recordedAt: metadata.recordedAt,
        reason: personal?.reason ?? null,
      })),
    ];
  }),
  ProgressNotSaid: planEvent<'ProgressNotSaid'>(({ id: eventId, data, metadata }, planId) => {
    const { goalId, because, instrument = null, domain = null } = data;
    const row = { eventId, planId, goalId, because, instrument, domain, by: metadata.actor.id, at: metadata.occurredAt };
    return [change(PlanNotSaid, { eventId }, () => row)];
  }),
};

const attendanceRows = {
  AttendanceRecorded: planEvent<'AttendanceRecorded'>((event, planId) => {
    const { data, personal, metadata } = event;
    const { attendanceId, itemId, attendance, because = null } = data;
    const when = { by: metadata.actor.id, at: metadata.occurredAt, recordedAt: metadata.recordedAt };
    const row = { attendanceId, planId, itemId, personIds: personsOf(event), attendance, because, note: personal?.note ?? null };
    return [change(PlanAttendance, { attendanceId }, () => ({ ...row, ...when, was: [], reason: null }))];
  }),
  AttendanceCorrected: planEvent<'AttendanceCorrected'>(({ data, personal, metadata, subjects = [] }) => {
    const { attendanceId, attendance, because = null } = data;
    return [
      patch(PlanAttendance, { attendanceId }, (row) => ({
        ...row,
        attendance,
        because,
        personIds: [...new Set([...row.personIds, ...subjects])],
        was: [...row.was, { attendance: row.attendance, because: row.because, by: row.by, recordedAt: row.recordedAt }],
        by: metadata.actor.id,
        recordedAt: metadata.recordedAt,
        reason: personal?.reason ?? null,
      })),
    ];
  }),
};

const reviewRows = {
  ReviewDue: planEvent<'ReviewDue'>(({ data }, planId) => [board(planId, { review: { dueOn: data.dueOn, status: 'due' } })]),
  ReviewOverdue: planEvent<'ReviewOverdue'>(({ data }, planId) => [board(planId, { review: { dueOn: data.dueOn, status: 'overdue' } })]),
  ReviewHeld: planEvent<'ReviewHeld'>((event, planId) => {
    const { id: eventId, data, personal, metadata } = event;
    const { nextReview, tookPart = [], sooner = false } = data;
    const words = { decided: personal?.decided ?? null, soonerBecause: personal?.soonerBecause ?? null };
    const next = { nextOn: nextReview.dueOn, sooner, by: metadata.actor.id, at: metadata.occurredAt };
    const row = { eventId, planId, personIds: personsOf(event), tookPart: [...tookPart], ...words, ...next };
    return [change(PlanReview, { eventId }, () => row), board(planId, { review: { dueOn: nextReview.dueOn, status: 'planned' } })];
  }),
};

const endRows = {
  GoalClosed: planEvent<'GoalClosed'>(({ data: { goalId, reason = null }, revision }) => [
    goal(goalId, { status: 'closed', closedBecause: reason, revision }),
  ]),
  GoalReopened: planEvent<'GoalReopened'>(({ data, revision }) => [goal(data.goalId, { status: 'open', closedBecause: null, revision })]),
  PlanClosed: planEvent<'PlanClosed'>(({ data, personal, metadata }, planId) => [
    patch(PlanBoard, { planId }, (row) => ({
      ...row,
      status: 'closed',
      closed: { reason: data.reason, by: metadata.actor.id, at: metadata.occurredAt, before: row.status },
      closedWords: personal?.words ?? null,
    })),
  ]),
  // It goes on as what it was.
  PlanReopened: planEvent<'PlanReopened'>(({ data: { nextReview } }, planId) => [
    patch(PlanBoard, { planId }, (row) => ({
      ...row,
      status: row.closed?.before ?? 'draft',
      closed: null,
      closedWords: null,
      review: nextReview ? { dueOn: nextReview.dueOn, status: 'planned' } : row.review,
    })),
  ]),
};

export const followUpRows = {
  ...progressRows,
  ...attendanceRows,
  ...reviewRows,
  ...endRows,
  OutcomeRecorded: planEvent<'OutcomeRecorded'>(outcome),
  OutcomeCorrected: planEvent<'OutcomeCorrected'>(outcome),
  StrengthDrawnOn: planEvent<'StrengthDrawnOn'>((event, planId) => [circumstance(event, planId)]),
  BarrierNamed: planEvent<'BarrierNamed'>((event, planId) => [circumstance(event, planId)]),
  StrengthEnded: planEvent<'StrengthEnded'>((event) => ended(event.data.strengthId, event)),
  BarrierRemoved: planEvent<'BarrierRemoved'>((event) => ended(event.data.barrierId, event)),
};
