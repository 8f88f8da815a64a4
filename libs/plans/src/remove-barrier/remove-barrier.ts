import { command, notFound } from '#event-sourcing';
import type { BarrierRemoved } from '../plan.follow-up.events.js';
import { byId } from '../plan.items.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface RemoveBarrier {
  readonly barrierId: string;
  readonly reason?: string;
}

/** What stood in the way does not any more; it stays in the history. */
export const removeBarrier = command('remove-barrier', plan, ({ barrierId, reason }: RemoveBarrier, state): BarrierRemoved[] => {
  planFor(state, 'remove-barrier');
  if (byId(state.followUp.circumstances, barrierId) !== 'barrier') notFound('barrier');
  return [{ type: 'BarrierRemoved', data: { barrierId }, ...(reason && { personal: { reason }, subjects: state.personIds }) }];
});
