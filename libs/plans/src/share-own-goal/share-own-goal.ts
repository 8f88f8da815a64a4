import { command } from '#event-sourcing';
import { checkOwnChoice, checkOwnPlan, checkSomebodyWorksOnIt, sharingOf } from '../plan.family.js';
import type { GoalRevised } from '../plan.events.js';
import { revised } from '../plan.edits.js';
import { plan } from '../plan.js';
import { currentOf, textOf } from '../plan.items.js';
import { goalFor } from '../plan.rules.js';

export interface ShareOwnGoal {
  readonly goalId: string;
  /** Programs and organizations that may see it, a program among them; without it everybody on the team. The family always does. */
  readonly sharedWith?: readonly string[];
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/**
 * Somebody chooses anew who may read what they wrote themselves: wider or narrower, at once. Without asking about a version: nobody else
 * may change this choice, so nobody else's edit can be lost by it. The steps towards it keep the readers that the team gave them.
 */
export const shareOwnGoal = command('share-own-goal', plan, (input: ShareOwnGoal, state): GoalRevised[] => {
  const ownPersonId = checkOwnPlan(state.personIds, input.ownPersonId);
  const item = goalFor(state, input.goalId, 'share-own-goal');
  checkOwnChoice(item, ownPersonId);
  if (input.sharedWith) checkSomebodyWorksOnIt(input.sharedWith);
  const { sharing, sharedWith } = sharingOf(input.sharedWith);
  const texts = { sharing, sharedWith: textOf(sharedWith) };
  if (texts.sharing === currentOf(item, 'sharing') && texts.sharedWith === currentOf(item, 'sharedWith')) return [];
  return [revised({ kind: 'goal', item }, texts, state.personIds) as GoalRevised];
});
