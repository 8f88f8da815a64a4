import type { Policy } from './policy.js';
import type { Span } from './response-deadlines.js';

/** How often a shared plan is looked at again. */
export interface PlanReviews {
  /** From the day of the agreement, or of the last review. */
  readonly every: Span;
  /** So many calendar days before its day a review stands in the queue. */
  readonly announcedBefore: number;
  /** From its day; a review that was not held by then is reminded of, once. */
  readonly remindedAfter: Span;
}

export const planReviews: readonly Policy<PlanReviews>[] = [
  {
    id: 'plan-review',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source:
      'Example values of the delivery model. Court-ordered placements have a limit of their own: at most 180 days (Minn. Stat. 260C.203)',
    unverified: true,
    values: { every: { days: 90, business: false }, announcedBefore: 14, remindedAfter: { days: 5, business: true } },
  },
];
