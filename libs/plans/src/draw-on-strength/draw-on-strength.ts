import { command } from '#event-sourcing';
import type { StrengthDrawnOn } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

/** What the family does well, and the plan builds on. */
export const drawOnStrength = command(
  'draw-on-strength',
  plan,
  ({ words }: { readonly words: string }, state, context): StrengthDrawnOn[] => {
    planFor(state, 'draw-on-strength');
    return [{ type: 'StrengthDrawnOn', data: { strengthId: context.newId('strength') }, personal: { words }, subjects: state.personIds }];
  },
);
