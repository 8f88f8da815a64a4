import { command, notFound } from '#event-sourcing';
import type { StrengthEnded } from '../plan.follow-up.events.js';
import { byId } from '../plan.items.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface EndStrength {
  readonly strengthId: string;
  readonly reason?: string;
}

/** What the plan built on does not help any more; it stays in the history. */
export const endStrength = command('end-strength', plan, ({ strengthId, reason }: EndStrength, state): StrengthEnded[] => {
  planFor(state, 'end-strength');
  if (byId(state.followUp.circumstances, strengthId) !== 'strength') notFound('strength');
  return [{ type: 'StrengthEnded', data: { strengthId }, ...(reason && { personal: { reason }, subjects: state.personIds }) }];
});
