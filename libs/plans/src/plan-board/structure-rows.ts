/** How far goals are on the way of their template. */
import { patch, type RowChange } from '#event-sourcing';
import { PlanGoal, type TemplateOnBoard } from './plan-board.entity.js';
import { planEvent } from './plan-rows.js';

function template(goalId: string, change: (was: TemplateOnBoard) => Partial<TemplateOnBoard>): RowChange {
  return patch(PlanGoal, { goalId }, (row) => ({ ...row, template: row.template && { ...row.template, ...change(row.template) } }));
}

export const structureRows = {
  SuggestionSetAside: planEvent<'SuggestionSetAside'>(() => []),
  TemplateUsed: planEvent<'TemplateUsed'>(({ data: { goalId, template: id, version, actions } }) => {
    const used: TemplateOnBoard = { template: id, version, steps: actions.map(({ step }) => step), entered: {}, left: {}, reached: {} };
    return [patch(PlanGoal, { goalId }, (row) => ({ ...row, template: used }))];
  }),
  StageEntered: planEvent<'StageEntered'>(({ data: { goalId, stage }, metadata }) => [
    template(goalId, ({ entered }) => ({ entered: { ...entered, [stage]: metadata.occurredAt } })),
  ]),
  StageLeft: planEvent<'StageLeft'>(({ data: { goalId, stage }, metadata }) => [
    template(goalId, ({ left }) => ({ left: { ...left, [stage]: metadata.occurredAt } })),
  ]),
  MilestoneReached: planEvent<'MilestoneReached'>(({ data: { goalId, milestone }, metadata }) => [
    template(goalId, ({ reached }) => ({ reached: { ...reached, [milestone]: metadata.occurredAt } })),
  ]),
};
