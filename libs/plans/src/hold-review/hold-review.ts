import { command, Refusal } from '#event-sourcing';
import { localDay } from '#governance';
import type { ReviewHeld } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { mayBeReviewed, reviewAfterLooking, reviewOn } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

export interface HoldReview {
  /** Ids of the people and workers who took part. */
  readonly tookPart?: readonly string[];
  readonly decided?: string;
  /** The day of the next review, where it is to be sooner than the policy asks; with the reason. */
  readonly nextOn?: string;
  readonly soonerBecause?: string;
}

/** The plan was looked at together; the next time is planned from that day: by the policy, or sooner with a reason. */
export const holdReview = command('hold-review', plan, (input: HoldReview, state, context): ReviewHeld[] => {
  // Also while a newer version is being talked over: whoever agreed once looks again.
  if (!mayBeReviewed(state)) planFor(state, 'hold-review');
  const { tookPart, decided, nextOn, soonerBecause } = input;
  const held = context.occurredAt ?? context.now;
  const { nextReview: byPolicy, policyVersion } = reviewAfterLooking(state, held);
  const sooner = nextOn !== undefined && nextOn < byPolicy.dueOn;
  if (nextOn !== undefined && (nextOn > byPolicy.dueOn || nextOn <= localDay(held))) {
    throw new Refusal('content', 'plan.review-day', `The next review is after this one, and on ${byPolicy.dueOn} at the latest.`, {
      latest: byPolicy.dueOn,
    });
  }
  if (sooner && !soonerBecause) throw new Refusal('content', 'plan.sooner-because', 'Say why the plan is to be looked at sooner.');
  const words = { ...(decided && { decided }), ...(sooner && { soonerBecause }) };
  return [
    {
      type: 'ReviewHeld',
      data: {
        nextReview: sooner ? reviewOn(state, nextOn) : byPolicy,
        ...(tookPart && { tookPart }),
        ...(sooner && { sooner }),
      },
      ...(Object.keys(words).length > 0 && { personal: words, subjects: state.personIds }),
      policyVersion,
    },
  ];
});
