import { command } from '#event-sourcing';
import type { ServiceDelivered } from '../plan.events.js';
import { plan } from '../plan.js';
import { factsOf, serviceFor } from '../plan.rules.js';
import { stagesAfter, type StageEvent } from '../plan.stages.js';

/** The person has had the service. `first`: no service of this case had been delivered before. */
export const deliverService = command(
  'deliver-service',
  plan,
  ({ serviceId }: { readonly serviceId: string }, state, { actor }): (ServiceDelivered | StageEvent)[] => {
    const { service, need, program, goalId } = serviceFor(state, serviceId, 'deliver-service', actor);
    const { caseId, intakeId } = state;
    return [
      {
        type: 'ServiceDelivered',
        data: { serviceId, caseId, intakeId, service, first: !state.served },
        facts: factsOf(state, { program, need, service }),
        ...(program && { program }),
      },
      ...stagesAfter(state, { delivered: { goalId, service } }),
    ];
  },
);
