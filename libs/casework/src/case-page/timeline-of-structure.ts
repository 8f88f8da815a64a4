import type { Projection } from '#event-sourcing';
import type * as Plan from '#plans';
import { FOR_AGENCIES, tells } from './timeline-rows.js';

/** How a plan hangs together: what is free to begin, which suggestions are not followed. */
export const structureEntries: Projection['on'] = {
  ActionReleased: tells<Plan.ActionReleased>('plan', ({ data: { actionId, by, over } }) => ({
    kind: 'plan',
    itemId: actionId,
    otherItemId: by,
    values: { over },
  })),
  TemplateUsed: tells<Plan.TemplateUsed>('plan', ({ data: { goalId, template } }) => ({
    kind: 'plan',
    itemId: goalId,
    values: { template },
  })),
  StageEntered: tells<Plan.StageEntered>('plan', ({ data: { goalId, stage } }) => ({ kind: 'plan', itemId: goalId, values: { stage } })),
  StageLeft: tells<Plan.StageLeft>('plan', ({ data: { goalId, stage } }) => ({ kind: 'plan', itemId: goalId, values: { stage } })),
  MilestoneReached: tells<Plan.MilestoneReached>('plan', ({ data: { goalId, milestone } }) => ({
    kind: 'outcomes',
    itemId: goalId,
    values: { milestone },
  })),
  // Suggestions come from answers of a screening: whoever may not read those does not read what was proposed.
  SuggestionSetAside: tells<Plan.SuggestionSetAside>('plan', ({ data, personal }) => ({
    kind: 'plan',
    ...FOR_AGENCIES,
    values: { suggestion: data.suggestionId },
    words: personal?.reason,
  })),
};
