/** What a plan's state keeps of suggestions. */
import type { Recorded } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';

export interface Structure {
  /** What became of suggestions, by their id; those that nobody answered are not here. */
  readonly suggestions: Readonly<Record<string, 'taken' | 'set-aside'>>;
}

export const unstructured: Structure = { suggestions: {} };

/** The same with one event more. */
export function structureAfter(now: Structure, event: Recorded<PlanEvent>): Structure {
  switch (event.type) {
    case 'GoalSet':
    case 'ActionAgreed': {
      const { suggestionId } = event.data;
      return suggestionId ? { ...now, suggestions: { ...now.suggestions, [suggestionId]: 'taken' } } : now;
    }
    case 'SuggestionSetAside':
      return { ...now, suggestions: { ...now.suggestions, [event.data.suggestionId]: 'set-aside' } };
    default:
      return now;
  }
}
