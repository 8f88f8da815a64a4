import { command } from '#event-sourcing';
import type { ActionCompleted } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';

export interface CompleteAction {
  readonly actionId: string;
  readonly note?: string;
}

export const completeAction = command(
  'complete-action',
  plan,
  ({ actionId, note }: CompleteAction, state, { actor }): ActionCompleted[] => {
    actionFor(state, actionId, 'complete-action', actor);
    return [{ type: 'ActionCompleted', data: { actionId }, ...(note && { personal: { note }, subjects: state.personIds }) }];
  },
);
