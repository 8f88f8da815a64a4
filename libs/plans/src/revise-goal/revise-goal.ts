import { command } from '#event-sourcing';
import type { EditConflictKept, GoalRevised } from '../plan.events.js';
import { plan } from '../plan.js';
import { edit } from '../plan.edits.js';
import { textOf } from '../plan.items.js';
import { goalFor } from '../plan.rules.js';

/** The fields to change; a field that is left out stays. */
export interface GoalChange {
  readonly title?: string;
  readonly words?: string;
  readonly target?: number;
  readonly targetDate?: string;
  readonly sharing?: string;
  readonly sharedWith?: readonly string[];
}

export interface ReviseGoal {
  readonly goalId: string;
  readonly expectedItemRevision: number;
  readonly change: GoalChange;
}

/** Edits a goal; what another changed since is kept as a conflict beside what is saved. */
export const reviseGoal = command('revise-goal', plan, (input: ReviseGoal, state, context) => {
  const item = goalFor(state, input.goalId, 'revise-goal');
  const stated = Object.entries(input.change).filter(([, value]) => value !== undefined);
  const texts = Object.fromEntries(stated.map(([field, value]) => [field, textOf(value)]));
  return edit({ kind: 'goal', item }, { texts, expectedRevision: input.expectedItemRevision }, state, context) as (
    GoalRevised | EditConflictKept
  )[];
});
