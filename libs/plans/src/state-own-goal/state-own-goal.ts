import { command } from '#event-sourcing';
import { checkOwnPlan, checkSaid, checkSomebodyWorksOnIt, sharingOf, shortTitle } from '../plan.family.js';
import type { GoalSet } from '../plan.events.js';
import { plan } from '../plan.js';
import { factsOf, planFor } from '../plan.rules.js';

export interface StateOwnGoal {
  readonly outcome: string;
  readonly need: string;
  /** What the person wants, verbatim: nobody but they changes a word of it. */
  readonly words: string;
  /** Programs and organizations that may see it, a program among them; without it everybody on the team. The family always does. */
  readonly sharedWith?: readonly string[];
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/**
 * How far: from no step done to a first one. Which steps and how many is agreed on together afterwards, and the target raised then; to
 * ask for a measure would make people say less of what they want.
 */
const FIRST_STEP = { measure: 'steps-done', unit: 'steps', baseline: 0, target: 1 } as const;

/** Somebody says themselves what they want, in the plan that is for them: a goal like any other, its words theirs alone. */
export const stateOwnGoal = command('state-own-goal', plan, (input: StateOwnGoal, state, context): GoalSet[] => {
  planFor(state, 'state-own-goal');
  const saidByPersonId = checkOwnPlan(state.personIds, input.ownPersonId);
  const { outcome, need, words, sharedWith } = input;
  checkSaid(words);
  if (sharedWith) checkSomebodyWorksOnIt(sharedWith);
  const shared = sharingOf(sharedWith);
  const saidBy = context.actor.role === 'person' ? 'person' : 'family';
  return [
    {
      type: 'GoalSet',
      data: { goalId: context.newId('goal'), outcome, need, saidBy, saidByPersonId, ...FIRST_STEP, ...shared },
      personal: { words, title: shortTitle(words) },
      subjects: state.personIds,
      facts: factsOf(state, { need, outcome }),
    },
  ];
});
