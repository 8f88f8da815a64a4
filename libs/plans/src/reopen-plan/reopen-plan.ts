import { command, refuse } from '#event-sourcing';
import type { PlanReopened } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goneOn } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

export interface ReopenPlan {
  /** A code of GOES_ON_REASONS. */
  readonly reason: string;
  /** Looked up: whether the case of this plan is closed. */
  readonly caseClosed?: boolean;
}

/** One history: the plan goes on where it was. Under a closed case nobody would see to it; with the case it goes on by itself. */
export const reopenPlan = command('reopen-plan', plan, ({ reason, caseClosed }: ReopenPlan, state, context): PlanReopened[] => {
  planFor(state, 'reopen-plan');
  if (caseClosed) refuse('plan.case-closed', 'The case is closed. Reopen the case: its plan goes on with it.', ['reopen-case']);
  return [goneOn(state, reason, context.occurredAt ?? context.now)];
});
