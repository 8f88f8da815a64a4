import type { CaseClosed } from '#casework';
import { cancelTimer, setTimer, streamIdOf, timersOn, untyped, type Reaction, type Recorded, type TimerChange } from '#event-sourcing';
import { callReview } from '../call-review/call-review.js';
import type { PlanAgreed, ReviewDue, ReviewOverdue } from '../plan.events.js';
import type { PlanReopened, ReviewHeld } from '../plan.follow-up.events.js';
import { remindOfReview } from '../remind-of-review/remind-of-review.js';

const callOf = (caseId: string): string => `review:${caseId}`;
const reminderOf = (caseId: string): string => `review-reminder:${caseId}`;

function planned({ stream, data }: Recorded<PlanAgreed | ReviewHeld | PlanReopened>): TimerChange[] {
  if (!data.nextReview) return [];
  const { caseId, dueOn, announceAt } = data.nextReview;
  const call = setTimer(callOf(caseId), { dueAt: announceAt, command: callReview, streamId: streamIdOf(stream), input: { dueOn } });
  return [call, cancelTimer(reminderOf(caseId))];
}

function called({ stream, data: { caseId, dueOn, remindAt } }: Recorded<ReviewDue>): TimerChange[] {
  const dueAt = new Date(Date.parse(remindAt) + 1).toISOString();
  const reminder = setTimer(reminderOf(caseId), { dueAt, command: remindOfReview, streamId: streamIdOf(stream), input: { dueOn } });
  return [cancelTimer(callOf(caseId)), reminder];
}

function over(caseId: string): TimerChange[] {
  return [cancelTimer(callOf(caseId)), cancelTimer(reminderOf(caseId))];
}

/** A plan that was agreed to is looked at again when its time has come; a review that nobody held is reminded of, once. */
export const whenReviewPlanned: Reaction = {
  name: 'when-review-planned',
  from: 'beginning',
  on: {},
  timers: {
    commands: [untyped(callReview), untyped(remindOfReview)],
    on: {
      PlanAgreed: timersOn<PlanAgreed>(planned),
      ReviewHeld: timersOn<ReviewHeld>(planned),
      PlanReopened: timersOn<PlanReopened>(planned),
      ReviewDue: timersOn<ReviewDue>(called),
      ReviewOverdue: timersOn<ReviewOverdue>(({ data }) => over(data.caseId)),
      CaseClosed: timersOn<CaseClosed>(({ stream }) => over(streamIdOf(stream))),
    },
  },
};
