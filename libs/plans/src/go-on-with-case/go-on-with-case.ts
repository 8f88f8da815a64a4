import { command } from '#event-sourcing';
import type { PlanReopened } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goneOn, wentOnAfter } from '../plan.review.js';

export interface GoOnWithCase {
  /** Why the case goes on: a code of GOES_ON_REASONS. */
  readonly reason: string;
  /** Where in the log the case was reopened. */
  readonly reopenedAt: string;
}

/**
 * A case that was reopened has its plan again, as one history, once: where somebody reopened the plan by itself meanwhile, nothing is
 * left to do. A plan that was left open when its case was closed goes on too: it lost the call of its next review then, and nothing
 * that still waits to end it may do so any more.
 */
export const goOnWithCase = command('GoOnWithCase', plan, ({ reason, reopenedAt }: GoOnWithCase, state, context): PlanReopened[] => {
  if (state.status === 'none' || wentOnAfter(state, reopenedAt)) return [];
  return [goneOn(state, reason, context.occurredAt ?? context.now)];
});
