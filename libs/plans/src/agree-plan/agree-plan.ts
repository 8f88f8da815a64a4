import { command, refuse, Refusal } from '#event-sourcing';
import { localDay, mayBeReliedOn } from '#governance';
import { agreementText, type AgreementText } from '../plan.agreement.js';
import { checkOwnAnswer } from '../plan.family.js';
import type { Interpreted, PlanAgreed } from '../plan.events.js';
import { plan, type PlanState } from '../plan.js';
import { checkAfterProposal } from '../plan.proposal.js';
import { reviewAfter } from '../plan.review.js';
import { planFor } from '../plan.rules.js';

export interface AgreePlan {
  readonly version: number;
  readonly personId: string;
  readonly capacity: 'self' | 'parent' | 'guardian' | 'representative';
  /** Of the text that was read; with an interpreter another than the person's own. */
  readonly language: string;
  readonly signature: 'spoken' | 'paper' | 'electronic';
  /** SHA-256 of the text that was shown. Left out by imports alone: then the text is that of the version. */
  readonly textHash?: string;
  readonly interpreter?: Interpreted;
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/** The person agrees to exactly what was proposed and shown: not to another version, not to other words, not to what was changed since. */
export const agreePlan = command('agree-plan', plan, (input: AgreePlan, state, context): PlanAgreed[] => {
  planFor(state, 'agree-plan');
  const { version, personId, capacity, language, signature, interpreter } = input;
  if (!state.personIds.includes(personId)) {
    throw new Refusal('content', 'plan.not-in-household', 'Only somebody whom this plan is for can agree to it.');
  }
  checkOwnAnswer(context.actor, input);
  if (version !== state.version) refuse('plan.other-version', `Version ${state.version} is the one that is proposed.`, ['agree-plan']);
  if (state.changedSince)
    refuse('plan.changed-since-proposal', 'The plan was changed after it was proposed. Propose it again.', ['propose-plan']);
  const moment = context.occurredAt ?? context.now;
  checkAfterProposal(state, moment);
  const { hash: textHash, textVersion } = textToSign(state, language, localDay(moment));
  if (input.textHash !== undefined && input.textHash !== textHash)
    refuse('plan.other-text', 'This is not the text that was shown. Show the text of this version again, then sign.', ['agree-plan']);
  const { nextReview, policyVersion } = reviewAfter(state, moment);
  const agreed = { version, personId, capacity, language, signature, intakeId: state.intakeId, textHash, textVersion };
  return [{ type: 'PlanAgreed', data: { ...agreed, nextReview, ...(interpreter && { interpreter }) }, policyVersion }];
});

const NOT_REVIEWED =
  'No native speaker has reviewed these words, so nobody can be asked to sign them. Read the text in a reviewed language, with an interpreter, and say so.';

function textToSign(state: PlanState, language: string, day: string): AgreementText {
  const text = mayBeReliedOn(language, day, state.county) ? agreementText(state, language) : undefined;
  return text ?? refuse('plan.language-not-reviewed', NOT_REVIEWED, ['agree-plan']);
}
