import { command, refuse, Refusal } from '#event-sourcing';
import type { PlanAgreed } from '../plan.events.js';
import { plan } from '../plan.js';
import { reviewAfter } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

export interface AgreePlan {
  readonly version: number;
  readonly personId: string;
  readonly capacity: 'self' | 'parent' | 'guardian' | 'representative';
  readonly language: string;
  readonly signature: 'spoken' | 'paper' | 'electronic';
}

/** The person agrees to exactly what was proposed: not to another version, not to what was changed since. */
export const agreePlan = command('agree-plan', plan, (input: AgreePlan, state, context): PlanAgreed[] => {
  planFor(state, 'agree-plan');
  const { version, personId, capacity, language, signature } = input;
  if (!state.personIds.includes(personId)) {
    throw new Refusal('content', 'plan.not-in-household', 'Only somebody whom this plan is for can agree to it.');
  }
  if (version !== state.version) refuse('plan.other-version', `Version ${state.version} is the one that is proposed.`, ['agree-plan']);
  if (state.changedSince)
    refuse('plan.changed-since-proposal', 'The plan was changed after it was proposed. Propose it again.', ['propose-plan']);
  const { nextReview, policyVersion } = reviewAfter(state, context.occurredAt ?? context.now);
  const agreed = { version, personId, capacity, language, signature, intakeId: state.intakeId };
  return [{ type: 'PlanAgreed', data: { ...agreed, nextReview }, policyVersion }];
});
