import { command, Refusal } from '#event-sourcing';
import type { ServiceChosen, ServiceDeclined, ServicesOffered } from '../triage.events.js';
import { openTriage, triage } from '../triage.js';

export interface OfferServices {
  readonly offered: readonly string[];
  readonly chosen?: readonly string[];
  readonly declined?: readonly string[];
}

/** What was offered, and what the person chose. To decline is their right, and a neutral fact. */
export const offerServices = command(
  'OfferServices',
  triage,
  (input: OfferServices, state): (ServicesOffered | ServiceChosen | ServiceDeclined)[] => {
    openTriage(state, 'offer-services');
    const { offered, chosen = [], declined = [] } = input;
    if ([...chosen, ...declined].some((service) => !offered.includes(service))) {
      throw new Refusal('content', 'triage.not-offered', 'Only what was offered can be chosen or declined.');
    }
    if (chosen.some((service) => declined.includes(service))) {
      throw new Refusal('content', 'triage.chosen-and-declined', 'A service is either chosen or declined.');
    }
    return [
      { type: 'ServicesOffered', data: { services: offered } },
      ...chosen.map((service): ServiceChosen => ({ type: 'ServiceChosen', data: { service } })),
      ...declined.map((service): ServiceDeclined => ({ type: 'ServiceDeclined', data: { service } })),
    ];
  },
);
