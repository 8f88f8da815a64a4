import { command, Refusal } from '#event-sourcing';
import { localDay } from '#governance';
import type { GoalSet } from '../plan.events.js';
import { checkReadable } from '../plan.edits.js';
import { plan } from '../plan.js';
import { checkNamed } from '../plan.checks.js';
import { factsOf, planFor } from '../plan.rules.js';
import { checkSuggestion } from '../plan.suggestions.js';

export interface SetGoal {
  readonly outcome: string;
  readonly need: string;
  /** The goal in the person's own words, verbatim. */
  readonly words: string;
  readonly title: string;
  readonly saidBy: 'person' | 'family' | 'worker';
  readonly saidByPersonId?: string;
  readonly saidTo?: string;
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly targetDate?: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
  /** The suggestion that it comes from, and the events that spoke for it. */
  readonly suggestionId?: string;
  readonly evidence?: readonly string[];
}

/** A goal hangs under one of the six outcomes, and can be measured: from a start to a target that differs from it. */
export const setGoal = command('set-goal', plan, (input: SetGoal, state, context): GoalSet[] => {
  planFor(state, 'set-goal');
  const { words, title, saidTo, sharedWith = [], ...data } = input;
  checkNamed(input.sharing, sharedWith);
  checkReadable(input);
  checkSuggestion(input, localDay(context.now), state.county);
  if (input.baseline === input.target) {
    throw new Refusal('content', 'plan.target-is-start', 'The target is where the person is already. Say how far they want to get.');
  }
  if (input.saidByPersonId && !state.personIds.includes(input.saidByPersonId)) {
    throw new Refusal('content', 'plan.not-in-household', 'The words must be of somebody whom this plan is for.');
  }
  return [
    {
      type: 'GoalSet',
      data: { ...data, goalId: context.newId('goal'), sharedWith },
      personal: { words, title, ...(saidTo && { saidTo }) },
      subjects: state.personIds,
      facts: factsOf(state, { need: input.need, outcome: input.outcome }),
    },
  ];
});
