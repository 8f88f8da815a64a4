import { addDays, dueAfter, localDay, policyInForce, policyVersionOf, startOfDay } from '#governance';
import type { NextReview, PlanReopened } from './plan.follow-up.events.js';
import type { PlanState } from './plan.js';

type Place = Pick<PlanState, 'caseId' | 'county'>;

/** A plan that was agreed to once is looked at again until it is closed. */
export const mayBeReviewed = ({ review, status }: Pick<PlanState, 'review' | 'status'>): boolean => Boolean(review) && status !== 'closed';

/** When a plan that was agreed to or looked at is looked at again, by the policy of its county. */
export function reviewAfter({ caseId, county }: Place, moment: string): { nextReview: NextReview; policyVersion: string } {
  const day = localDay(moment);
  const policy = policyInForce('plan-review', day, county);
  const { dueOn } = dueAfter(day, policy.values.every, county);
  const announceAt = startOfDay(addDays(dueOn, -policy.values.announcedBefore));
  return { nextReview: { caseId, dueOn, announceAt }, policyVersion: policyVersionOf(policy) };
}

/** The same for a look that may be written down late: before the last one it plans nothing anew. */
export function reviewAfterLooking(state: PlanState, held: string): ReturnType<typeof reviewAfter> {
  const { nextReview, policyVersion } = reviewAfter(state, held);
  const isLate = state.review !== undefined && held < state.review.from;
  return { nextReview: isLate ? reviewOn(state, state.review.dueOn) : nextReview, policyVersion };
}

/** Whether it went on after something else that happened: positions of the log stand in its order. */
export const wentOnAfter = ({ wentOnAt }: Pick<PlanState, 'wentOnAt'>, position: string): boolean =>
  wentOnAt !== undefined && wentOnAt > position;

/** The plan goes on where it was. One that was agreed to is looked at again by the policy, counted from that moment. */
export function goneOn(state: PlanState, reason: string, moment: string): PlanReopened {
  if (!state.review) return { type: 'PlanReopened', data: { reason } };
  const { nextReview, policyVersion } = reviewAfter(state, moment);
  return { type: 'PlanReopened', data: { reason, nextReview }, policyVersion };
}

/** The review on a day that was chosen. */
export function reviewOn({ caseId, county }: Place, dueOn: string): NextReview {
  const { values } = policyInForce('plan-review', dueOn, county);
  return { caseId, dueOn, announceAt: startOfDay(addDays(dueOn, -values.announcedBefore)) };
}

/** When a review that was not held is reminded of. */
export function reminderOf({ county }: Place, dueOn: string): string {
  const policy = policyInForce('plan-review', dueOn, county);
  return dueAfter(dueOn, policy.values.remindedAfter, county).dueAt;
}
