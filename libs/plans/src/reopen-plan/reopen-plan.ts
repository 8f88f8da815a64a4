import { command } from '#event-sourcing';
import type { PlanReopened } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { reviewAfter } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

export interface ReopenPlan {
  /** A code of GOES_ON_REASONS. */
  readonly reason: string;
}

/** One history: the plan goes on where it was. One that was agreed to is looked at again by the policy, from today. */
export const reopenPlan = command('reopen-plan', plan, ({ reason }: ReopenPlan, state, context): PlanReopened[] => {
  planFor(state, 'reopen-plan');
  if (!state.review) return [{ type: 'PlanReopened', data: { reason } }];
  const { nextReview, policyVersion } = reviewAfter(state, context.occurredAt ?? context.now);
  return [{ type: 'PlanReopened', data: { reason, nextReview }, policyVersion }];
});
