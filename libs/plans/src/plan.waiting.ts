/** Actions that wait for another one: who is free once it is over. */
import type { ActionReleased } from './plan.events.js';
import { ownerOf, type PlanState } from './plan.js';
import { currentOf } from './plan.items.js';
import { factsOf } from './plan.rules.js';

/**
 * What follows for those that waited for an action which is over: each is released, in the same decision, so that nobody has to look.
 * An action that was given up releases as well: what would be waited for never comes.
 */
export function released(state: PlanState, by: string, over: 'completed' | 'cancelled'): ActionReleased[] {
  const open = Object.values(state.actions).filter(({ status }) => status === 'agreed' || status === 'started');
  return open
    .filter((action) => currentOf(action, 'waitsFor') === by)
    .map((action) => ({
      type: 'ActionReleased',
      data: { actionId: action.actionId, by, over },
      facts: factsOf(state, { program: ownerOf(action) }),
    }));
}
