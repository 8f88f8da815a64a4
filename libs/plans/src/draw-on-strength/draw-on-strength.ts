import { command, notFound, refuse } from '#event-sourcing';
import type { StrengthDrawnOn } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface DrawOnStrength {
  readonly words: string;
  /** One of STRENGTH_CODES. */
  readonly code?: string;
  /** Where it was written down before: on the page of a person of this plan. */
  readonly recordedAs?: { readonly personId: string; readonly strengthId: string };
}

/** What the family does well, and the plan builds on. What stands on a person's page is built on once. */
export const drawOnStrength = command(
  'draw-on-strength',
  plan,
  ({ words, code, recordedAs }: DrawOnStrength, state, context): StrengthDrawnOn[] => {
    planFor(state, 'draw-on-strength');
    if (recordedAs && !state.personIds.includes(recordedAs.personId)) notFound('strength of a person of this plan');
    if (recordedAs && Object.values(state.followUp.recordedAs).includes(recordedAs.strengthId)) {
      refuse('plan.strength-drawn-on', 'The plan builds on this strength already.', ['end-strength']);
    }
    const { personId, strengthId } = recordedAs ?? {};
    const taken = personId && strengthId ? { recordedAs: { personId, strengthId } } : {};
    const data = { strengthId: context.newId('strength'), ...(code && { code }), ...taken };
    return [{ type: 'StrengthDrawnOn', data, personal: { words }, subjects: state.personIds }];
  },
);
