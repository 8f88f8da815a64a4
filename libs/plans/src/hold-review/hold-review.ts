import { command } from '#event-sourcing';
import type { ReviewHeld } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { reviewAfter } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

/** The plan was looked at together; the next time is planned from that day. */
export const holdReview = command('hold-review', plan, (_input: object, state, context): ReviewHeld[] => {
  planFor(state, 'hold-review');
  const { nextReview, policyVersion } = reviewAfter(state, context.occurredAt ?? context.now);
  return [{ type: 'ReviewHeld', data: { nextReview }, policyVersion }];
});
