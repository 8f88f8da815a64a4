import { command, refuse } from '#event-sourcing';
import type { PlanDrafted } from '../plan.events.js';
import { plan } from '../plan.js';

export interface DraftPlan {
  readonly caseId: string;
  readonly county: string;
  readonly personIds: readonly string[];
  readonly intakeId: string;
  readonly contactAt: string;
}

/** Starts the one plan of a case. Its id stands in the case's first event, so a case can never have two. */
export const draftPlan = command('draft-plan', plan, (input: DraftPlan, state): PlanDrafted[] => {
  if (state.status !== 'none') refuse('plan.already-drafted', 'This case has its plan already.');
  const { caseId, county, personIds, intakeId, contactAt } = input;
  return [{ type: 'PlanDrafted', data: { caseId, county, personIds, intakeId, contactAt }, facts: { county } }];
});
