import type { Suggestion } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import type { ActionDraft } from '../action-draft.js';
import type { GoalDraft } from '../goal-draft.js';

/** What a suggestion fills in of a goal. The person's own words are never filled in. */
export function goalFrom({ id, need, outcome, measure }: Suggestion, words: Words): Partial<GoalDraft> {
  return { title: words.code('suggestionGoal', id), need, outcome, measure };
}

/** What a suggestion fills in of a step; its owner only where that program or organization is on the team. */
export function actionFrom({ id, owner }: Suggestion, words: Words, places: readonly string[]): Partial<ActionDraft> {
  return { title: words.code('suggestion', id), ...(places.includes(owner) ? { owner } : {}) };
}

/** Where it comes from, as the command says it. */
export function sourceOf({ id, evidence }: Suggestion): { suggestionId: string; evidence: string[] } {
  return { suggestionId: id, evidence: [...new Set(evidence.map(({ eventId }) => eventId))].slice(0, 20) };
}
