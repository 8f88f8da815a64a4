import { command } from '#event-sourcing';
import type { StrengthDrawnOn } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface DrawOnStrength {
  readonly words: string;
  /** One of STRENGTH_CODES. */
  readonly code?: string;
}

/** What the family does well, and the plan builds on. */
export const drawOnStrength = command('draw-on-strength', plan, ({ words, code }: DrawOnStrength, state, context): StrengthDrawnOn[] => {
  planFor(state, 'draw-on-strength');
  const data = { strengthId: context.newId('strength'), ...(code && { code }) };
  return [{ type: 'StrengthDrawnOn', data, personal: { words }, subjects: state.personIds }];
});
