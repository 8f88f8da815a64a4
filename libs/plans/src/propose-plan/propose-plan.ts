import { command, refuse } from '#event-sourcing';
import type { PlanProposed } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

/** Puts the plan as it stands before the person, as the next version. */
export const proposePlan = command('propose-plan', plan, (_input: object, state): PlanProposed[] => {
  planFor(state, 'propose-plan');
  if (Object.keys(state.goals).length === 0) refuse('plan.empty', 'A plan needs a goal before it can be proposed.', ['set-goal']);
  if (state.status === 'proposed' && !state.changedSince)
    refuse('plan.already-proposed', 'This version is proposed already.', ['agree-plan', 'decline-agreement']);
  return [{ type: 'PlanProposed', data: { version: state.version + 1 } }];
});
