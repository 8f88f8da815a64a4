import { command } from '#event-sourcing';
import { localDay } from '#governance';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';
import type { SuggestionSetAside } from '../plan.structure.events.js';
import { suggestionKnown } from '../plan.suggestions.js';

export interface SetAsideSuggestion {
  readonly suggestionId: string;
  readonly reason?: string;
}

/** A suggestion is not followed now. Nothing counts against anybody for it, and it can be taken later. */
export const setAsideSuggestion = command(
  'set-aside-suggestion',
  plan,
  ({ suggestionId, reason }: SetAsideSuggestion, state, { now }): SuggestionSetAside[] => {
    const { county, personIds, structure } = planFor(state, 'set-aside-suggestion');
    const policyVersion = suggestionKnown(suggestionId, localDay(now), county);
    if (Object.hasOwn(structure.suggestions, suggestionId) && structure.suggestions[suggestionId] === 'set-aside') return [];
    const data = { suggestionId, policyVersion };
    return [{ type: 'SuggestionSetAside', data, ...(reason && { personal: { reason }, subjects: personIds }) }];
  },
);
