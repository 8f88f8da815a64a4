import { command } from '#event-sourcing';
import type { ReviewDue } from '../plan.events.js';
import { plan } from '../plan.js';
import { reminderOf } from '../plan.review.js';

export interface CallReview {
  readonly dueOn: string;
}

/** A review that was planned for a day is called, once. Nothing happens where another day was planned meanwhile. */
export const callReview = command('CallReview', plan, ({ dueOn }: CallReview, state): ReviewDue[] => {
  const { review, caseId, county } = state;
  if (state.status === 'closed' || review?.status !== 'planned' || review.dueOn !== dueOn) return [];
  return [{ type: 'ReviewDue', data: { caseId, county, dueOn, remindAt: reminderOf(state, dueOn) } }];
});
