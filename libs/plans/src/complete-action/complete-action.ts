import { command } from '#event-sourcing';
import type { ActionCompleted, ActionReleased } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';
import { stagesAfter, type StageEvent } from '../plan.stages.js';
import { released } from '../plan.waiting.js';

export interface CompleteAction {
  readonly actionId: string;
  readonly note?: string;
}

/** An action is done; those that waited for it can begin. */
export const completeAction = command(
  'complete-action',
  plan,
  ({ actionId, note }: CompleteAction, state, { actor }): (ActionCompleted | ActionReleased | StageEvent)[] => {
    actionFor(state, actionId, 'complete-action', actor);
    return [
      { type: 'ActionCompleted', data: { actionId }, ...(note && { personal: { note }, subjects: state.personIds }) },
      ...released(state, actionId, 'completed'),
      ...stagesAfter(state, { done: actionId }),
    ];
  },
);
