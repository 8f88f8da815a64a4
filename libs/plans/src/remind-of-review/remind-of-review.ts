import { command } from '#event-sourcing';
import type { ReviewOverdue } from '../plan.events.js';
import { plan } from '../plan.js';

export interface RemindOfReview {
  readonly dueOn: string;
}

/** A review that nobody held is reminded of, once. */
export const remindOfReview = command('RemindOfReview', plan, ({ dueOn }: RemindOfReview, state): ReviewOverdue[] => {
  const { review, caseId, county } = state;
  if (state.status === 'closed' || review?.status !== 'due' || review.dueOn !== dueOn) return [];
  return [{ type: 'ReviewOverdue', data: { caseId, county, dueOn } }];
});
