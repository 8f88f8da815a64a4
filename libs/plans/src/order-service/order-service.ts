import { command } from '#event-sourcing';
import type { ServiceOrdered } from '../plan.events.js';
import { plan } from '../plan.js';
import { checkAbout } from '../plan.checks.js';
import { factsOf, goalFor } from '../plan.rules.js';

export interface OrderService {
  readonly goalId: string;
  readonly service: string;
  /** The program or organisation that gives it. */
  readonly provider: string;
  readonly program?: string;
  /** Whom of the people of the plan it is for; left out: all of them. */
  readonly aboutIds?: readonly string[];
}

export const orderService = command('order-service', plan, (input: OrderService, state, context): ServiceOrdered[] => {
  const { need } = goalFor(state, input.goalId, 'order-service');
  checkAbout(state, input);
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
