import { command } from '#event-sourcing';
import type { BarrierNamed } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

/** What stands in the way. */
export const nameBarrier = command('name-barrier', plan, ({ words }: { readonly words: string }, state, context): BarrierNamed[] => {
  planFor(state, 'name-barrier');
  return [{ type: 'BarrierNamed', data: { barrierId: context.newId('barrier') }, personal: { words }, subjects: state.personIds }];
});
