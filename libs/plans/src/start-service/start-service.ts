import { command } from '#event-sourcing';
import type { ServiceStarted } from '../plan.events.js';
import { plan } from '../plan.js';
import { factsOf, serviceFor } from '../plan.rules.js';

export const startService = command(
  'start-service',
  plan,
  ({ serviceId }: { readonly serviceId: string }, state, { actor }): ServiceStarted[] => {
    const { service, need, program } = serviceFor(state, serviceId, 'start-service', actor);
    const { caseId, intakeId } = state;
    return [
      {
        type: 'ServiceStarted',
        data: { serviceId, caseId, intakeId, service },
        facts: factsOf(state, { program, need, service }),
        ...(program && { program }),
      },
    ];
  },
);
