import { command } from '#event-sourcing';
import type { PlanReopened } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goneOn } from '../plan.review.js';

export interface GoOnWithCase {
  /** Why the case goes on: a code of GOES_ON_REASONS. */
  readonly reason: string;
}

/**
 * A case that was reopened has its plan again, as one history. A plan that was left open when its case was closed lost the call of its
 * next review then: it is planned anew too. A draft that nobody agreed to needs neither.
 */
export const goOnWithCase = command('GoOnWithCase', plan, ({ reason }: GoOnWithCase, state, context): PlanReopened[] => {
  if (state.status === 'none' || (state.status !== 'closed' && !state.review)) return [];
  return [goneOn(state, reason, context.occurredAt ?? context.now)];
});
