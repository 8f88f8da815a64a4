import { command } from '#event-sourcing';
import type { ServiceOrdered } from '../plan.events.js';
import { plan } from '../plan.js';
import { factsOf, goalFor } from '../plan.rules.js';

export interface OrderService {
  readonly goalId: string;
  readonly service: string;
  /** The program or organisation that gives it. */
  readonly provider: string;
  readonly program?: string;
}

export const orderService = command('order-service', plan, (input: OrderService, state, context): ServiceOrdered[] => {
  const { need } = goalFor(state, input.goalId, 'order-service');
  const { program, service } = input;
  return [
    {
      type: 'ServiceOrdered',
      data: { ...input, serviceId: context.newId('service'), need },
      facts: factsOf(state, { program, need, service }),
      ...(program && { program }),
    },
  ];
});
