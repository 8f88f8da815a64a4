/** Rows of goals. */
import { change, patch, type RowChange } from '#event-sourcing';
import { isFamily } from '../plan.family.js';
import { PlanGoal } from './plan-board.entity.js';
import { changed, personsOf, planEvent, stated } from './plan-rows.js';

/** Changes a goal's row. */
export const goal = (goalId: string, change: Partial<PlanGoal>): RowChange => patch(PlanGoal, { goalId }, (row) => ({ ...row, ...change }));

export const goalRows = {
  GoalSet: planEvent<'GoalSet'>((event, planId) => {
    const { data, personal, revision, metadata } = event;
    const { goalId, sharedWith, saidByPersonId = null, targetDate = null, suggestionId = null, evidence: _spoke, ...facts } = data;
    return [
      change(PlanGoal, { goalId }, () => ({
        ...facts,
        suggestionId,
        template: null,
        goalId,
        planId,
        personIds: personsOf(event),
        saidByPersonId,
        ownHand: isFamily(metadata.actor.role),
        saidAt: metadata.occurredAt,
        targetDate,
        words: personal?.words ?? null,
        title: personal?.title ?? null,
        saidTo: personal?.saidTo ?? null,
        sharedWith: [...sharedWith],
        status: 'open',
        closedBecause: null,
        revision,
      })),
      changed(planId, goalId, data.sharing),
    ];
  }),
  GoalRevised: planEvent<'GoalRevised'>(({ data, personal, revision, metadata }, planId) => {
    const { goalId, fields, ...values } = data;
    const rephrased = fields.includes('words') && { ownHand: isFamily(metadata.actor.role) };
    return [
      goal(goalId, { ...rephrased, ...stated<PlanGoal>(fields, { ...values, ...personal } as Partial<PlanGoal>), revision }),
      changed(planId, goalId, data.sharing),
    ];
  }),
};
