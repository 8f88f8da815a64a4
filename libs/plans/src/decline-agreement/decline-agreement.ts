import { command, refuse, Refusal } from '#event-sourcing';
import type { AgreementDeclined, Interpreted } from '../plan.events.js';
import { checkOwnAnswer } from '../plan.family.js';
import { plan } from '../plan.js';
import { checkAfterProposal } from '../plan.proposal.js';
import { planFor } from '../plan.rules.js';

export interface DeclineAgreement {
  readonly version: number;
  readonly personId: string;
  /** Of the text that was read. */
  readonly language?: string;
  readonly interpreter?: Interpreted;
  /** In the person's own words, if they gave one. */
  readonly reason?: string;
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/** The person does not agree: a neutral fact, with their reason if they gave one. Nothing else follows from it. */
export const declineAgreement = command('decline-agreement', plan, (input: DeclineAgreement, state, context): AgreementDeclined[] => {
  planFor(state, 'decline-agreement');
  const { version, personId, language, interpreter, reason } = input;
  if (!state.personIds.includes(personId)) {
    throw new Refusal('content', 'plan.not-in-household', 'Only somebody whom this plan is for can decline it.');
  }
  checkOwnAnswer(context.actor, input);
  if (version !== state.version)
    refuse('plan.other-version', `Version ${state.version} is the one that is proposed.`, ['decline-agreement']);
  checkAfterProposal(state, context.occurredAt ?? context.now);
  const data = { version, personId, ...(language && { language }), ...(interpreter && { interpreter }) };
  return [{ type: 'AgreementDeclined', data, ...(reason && { personal: { reason }, subjects: state.personIds }) }];
});
