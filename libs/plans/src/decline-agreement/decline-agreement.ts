import { command, refuse, Refusal } from '#event-sourcing';
import type { AgreementDeclined } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface DeclineAgreement {
  readonly version: number;
  readonly personId: string;
  /** In the person's own words, if they gave one. */
  readonly reason?: string;
}

export const declineAgreement = command('decline-agreement', plan, (input: DeclineAgreement, state): AgreementDeclined[] => {
  planFor(state, 'decline-agreement');
  const { version, personId, reason } = input;
  if (!state.personIds.includes(personId)) {
    throw new Refusal('content', 'plan.not-in-household', 'Only somebody whom this plan is for can decline it.');
  }
  if (version !== state.version)
    refuse('plan.other-version', `Version ${state.version} is the one that is proposed.`, ['decline-agreement']);
  return [{ type: 'AgreementDeclined', data: { version, personId }, ...(reason && { personal: { reason }, subjects: state.personIds }) }];
});
