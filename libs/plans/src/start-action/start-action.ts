import { command } from '#event-sourcing';
import type { ActionStarted } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';

export const startAction = command(
  'start-action',
  plan,
  ({ actionId }: { readonly actionId: string }, state, { actor }): ActionStarted[] => {
    actionFor(state, actionId, 'start-action', actor);
    return [{ type: 'ActionStarted', data: { actionId } }];
  },
);
