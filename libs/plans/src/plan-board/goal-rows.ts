/** Rows of goals, their progress and what came of them. */
import { change, patch, type RowChange } from '#event-sourcing';
import { PlanGoal, PlanOutcome, PlanProgress } from './plan-board.entity.js';
import { board, personsOf, planEvent, stated, type Event } from './plan-rows.js';

const goal = (goalId: string, change: Partial<PlanGoal>): RowChange => patch(PlanGoal, { goalId }, (row) => ({ ...row, ...change }));

const outcome = (event: Event<'OutcomeRecorded'> | Event<'OutcomeCorrected'>, planId: string): RowChange => {
  const { id: eventId, data, personal, revision, metadata } = event;
  const { goalId, result, contributingPrograms } = data;
  const { occurredAt, recordedAt } = metadata;
  return change(PlanOutcome, { eventId }, () => ({
    eventId,
    planId,
    goalId,
    personIds: personsOf(event),
    correctsEventId: 'correctsEventId' in data ? data.correctsEventId : null,
    result,
    contributingPrograms: [...contributingPrograms],
    evidence: personal?.evidence ?? null,
    reason: (personal as { reason?: string } | undefined)?.reason ?? null,
    by: metadata.actor.id,
    occurredAt,
    recordedAt,
    revision,
  }));
};

export const goalRows = {
  GoalSet: planEvent<'GoalSet'>((event, planId) => {
    const { data, personal, revision, metadata } = event;
    const { goalId, sharedWith, saidByPersonId = null, targetDate = null, ...facts } = data;
    return [
      change(PlanGoal, { goalId }, () => ({
        ...facts,
        goalId,
        planId,
        personIds: personsOf(event),
        saidByPersonId,
        saidAt: metadata.occurredAt,
        targetDate,
        words: personal?.words ?? null,
        title: personal?.title ?? null,
        saidTo: personal?.saidTo ?? null,
        sharedWith: [...sharedWith],
        status: 'open',
        revision,
      })),
      board(planId, { changedSince: true }),
    ];
  }),
  GoalRevised: planEvent<'GoalRevised'>(({ data, personal, revision }, planId) => {
    const { goalId, fields, ...values } = data;
    return [
      goal(goalId, { ...stated<PlanGoal>(fields, { ...values, ...personal } as Partial<PlanGoal>), revision }),
      board(planId, { changedSince: true }),
    ];
  }),
  ProgressMeasured: planEvent<'ProgressMeasured'>((event, planId) => {
    const { data, personal, revision, metadata } = event;
    const row = {
      ...data,
      planId,
      personIds: personsOf(event),
      by: metadata.actor.id,
      at: metadata.occurredAt,
      note: personal?.note ?? null,
    };
    return [change(PlanProgress, { progressId: data.progressId }, () => row), goal(data.goalId, { revision })];
  }),
  OutcomeRecorded: planEvent<'OutcomeRecorded'>((event, planId) => [
    outcome(event, planId),
    goal(event.data.goalId, { revision: event.revision }),
  ]),
  OutcomeCorrected: planEvent<'OutcomeCorrected'>((event, planId) => [
    outcome(event, planId),
    goal(event.data.goalId, { revision: event.revision }),
  ]),
  GoalClosed: planEvent<'GoalClosed'>(({ data, revision }) => [goal(data.goalId, { status: 'closed', revision })]),
};
