import { command } from '#event-sourcing';
import type { ActionCancelled, ActionReleased } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';
import { released } from '../plan.waiting.js';

export interface CancelAction {
  readonly actionId: string;
  readonly reason: string;
}

/** An action is given up, with the reason; those that waited for it can begin. What law requires is not the family's to cancel. */
export const cancelAction = command(
  'cancel-action',
  plan,
  ({ actionId, reason }: CancelAction, state, { actor }): (ActionCancelled | ActionReleased)[] => {
    actionFor(state, actionId, 'cancel-action', actor);
    return [
      { type: 'ActionCancelled', data: { actionId }, personal: { reason }, subjects: state.personIds },
      ...released(state, actionId, 'cancelled'),
    ];
  },
);
