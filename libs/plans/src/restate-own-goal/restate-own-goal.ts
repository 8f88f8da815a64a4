import { command } from '#event-sourcing';
import { checkOwnPlan, checkOwnWords, checkSaid, shortTitle } from '../plan.family.js';
import type { GoalRevised } from '../plan.events.js';
import { revised } from '../plan.edits.js';
import { plan } from '../plan.js';
import { currentOf, type Texts } from '../plan.items.js';
import { goalFor } from '../plan.rules.js';

export interface RestateOwnGoal {
  readonly goalId: string;
  /** What the person wants now, verbatim. */
  readonly words: string;
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/**
 * Somebody says in other words what they want, of a goal that is in their words. The last they said stands, without asking about a
 * version: nobody else's edit can be lost by it, and what they said before stays in the history.
 */
export const restateOwnGoal = command('restate-own-goal', plan, (input: RestateOwnGoal, state): GoalRevised[] => {
  const ownPersonId = checkOwnPlan(state.personIds, input.ownPersonId);
  const item = goalFor(state, input.goalId, 'restate-own-goal');
  checkOwnWords(item, ownPersonId);
  checkSaid(input.words);
  const before = currentOf(item, 'words');
  if (before === input.words) return [];
  // A name that was only the beginning of the words begins as the words do now; one that was given stays.
  const unnamed = currentOf(item, 'title') === shortTitle(before);
  const texts: Texts = unnamed ? { words: input.words, title: shortTitle(input.words) } : { words: input.words };
  return [revised({ kind: 'goal', item }, texts, state.personIds) as GoalRevised];
});
