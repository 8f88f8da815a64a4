import { command, Refusal } from '#event-sourcing';
import type { ActionCancelled, ActionReleased } from '../plan.events.js';
import { plan } from '../plan.js';
import { actionFor } from '../plan.rules.js';
import { stagesAfter, type StageEvent } from '../plan.stages.js';
import { released } from '../plan.waiting.js';

export interface CancelAction {
  readonly actionId: string;
  readonly reason: string;
  /** How the duty ended, where law required the action. */
  readonly groundEnded?: string;
}

/**
 * An action is given up, with the reason; those that waited for it can begin. What law requires is not the family's to cancel;
 * a worker says how the duty ended.
 */
export const cancelAction = command(
  'cancel-action',
  plan,
  ({ actionId, reason, groundEnded }: CancelAction, state, { actor }): (ActionCancelled | ActionReleased | StageEvent)[] => {
    const { mandated } = actionFor(state, actionId, 'cancel-action', actor);
    if (mandated && !groundEnded) {
      throw new Refusal(
        'content',
        'plan.ground-not-ended',
        'Law requires this step. Say how that duty ended before it is taken off the plan.',
      );
    }
    return [
      { type: 'ActionCancelled', data: { actionId, ...(mandated && { groundEnded }) }, personal: { reason }, subjects: state.personIds },
      ...released(state, actionId, 'cancelled'),
      ...stagesAfter(state, { givenUp: actionId }),
    ];
  },
);
