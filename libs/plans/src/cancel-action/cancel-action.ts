import { command } from '#event-sourcing';
import type { ActionCancelled } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';

export interface CancelAction {
  readonly actionId: string;
  readonly reason: string;
}

/** An action is given up, with the reason. What law requires is not the family's to cancel. */
export const cancelAction = command('cancel-action', plan, ({ actionId, reason }: CancelAction, state, { actor }): ActionCancelled[] => {
  actionFor(state, actionId, 'cancel-action', actor);
  return [{ type: 'ActionCancelled', data: { actionId }, personal: { reason }, subjects: state.personIds }];
});
