import { command } from '#event-sourcing';
import { ENDS_DUTIES, endOf, openIn, type EndEvent, type ItemEnd } from '../plan.closing.js';
import { ownerOf, plan, type ActionState } from '../plan.js';
import { wentOnAfter } from '../plan.review.js';

export interface EndWithCase {
  /** Why the case was closed: a code of PLAN_CLOSE_REASONS. */
  readonly reason: string;
  /** Where in the log the case was closed. */
  readonly closedAt: string;
}

/** Why a goal ends of which nobody said anything, by why the case does. */
const GOAL_ENDS: Readonly<Record<string, string>> = {
  'not-wanted': 'no-longer-wanted',
  'moved-away': 'moved-away',
  'no-contact': 'no-contact',
  'person-died': 'person-died',
};

function endFor(action: ActionState, reason: string): ItemEnd {
  const { actionId: itemId, mandated } = action;
  return mandated && reason !== ENDS_DUTIES ? { itemId, becomes: 'handed-on', to: ownerOf(action) } : { itemId, becomes: 'ended' };
}

/**
 * No plan goes on under a closed case. Whoever closes the case says first what becomes of the plan; where nobody did, as in a history
 * that was imported or where two did both at once, it ends for the reason of the case, and what law requires stays with whoever owns it,
 * unless the person died. What comes late ends nothing: a plan that went on after that closing goes on with its case.
 */
export const endWithCase = command('EndWithCase', plan, ({ reason, closedAt }: EndWithCase, state, { actor }): EndEvent[] => {
  if (state.status === 'none' || state.status === 'closed' || wentOnAfter(state, closedAt)) return [];
  const open = openIn(state);
  const goals = open.goals.map((goalId) => ({ goalId, reason: GOAL_ENDS[reason] ?? 'goes-on-elsewhere' }));
  const services = open.services.map(({ serviceId }): ItemEnd => ({ itemId: serviceId, becomes: 'ended' }));
  const actions = open.actions.map((action) => endFor(action, reason));
  return endOf(state, open, { reason, goals, items: [...actions, ...services] }, actor);
});
