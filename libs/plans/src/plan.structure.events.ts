import type { DomainEvent } from '#event-sourcing';

/** A suggestion is not followed now: a neutral fact, with the reason where one was said. It can be taken at any time. */
export type SuggestionSetAside = DomainEvent<'SuggestionSetAside', { suggestionId: string; policyVersion: string }, { reason?: string }>;

/** Where a goal or an action comes from a suggestion: which, and the facts that spoke for it. */
export interface FromSuggestion {
  suggestionId?: string;
  evidence?: readonly string[];
}

export type PlanStructureEvent = SuggestionSetAside;
