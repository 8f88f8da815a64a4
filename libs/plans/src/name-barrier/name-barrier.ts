import { command } from '#event-sourcing';
import type { BarrierNamed } from '../plan.events.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export interface NameBarrier {
  readonly words: string;
  /** One of BARRIER_CODES. */
  readonly code?: string;
}

/** What stands in the way. */
export const nameBarrier = command('name-barrier', plan, ({ words, code }: NameBarrier, state, context): BarrierNamed[] => {
  planFor(state, 'name-barrier');
  const data = { barrierId: context.newId('barrier'), ...(code && { code }) };
  return [{ type: 'BarrierNamed', data, personal: { words }, subjects: state.personIds }];
});
