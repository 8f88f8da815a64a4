import { command } from '#event-sourcing';
import type { ServiceEnded } from '../plan.events.js';
import { plan } from '../plan.js';
import { factsOf, serviceFor } from '../plan.rules.js';

export const END_REASONS = ['finished', 'no-longer-needed', 'not-wanted', 'not-available', 'moved-away', 'person-died'] as const;

export interface EndService {
  readonly serviceId: string;
  readonly reason: (typeof END_REASONS)[number];
}

export const endService = command('end-service', plan, ({ serviceId, reason }: EndService, state, { actor }): ServiceEnded[] => {
  const { service, need, program } = serviceFor(state, serviceId, 'end-service', actor);
  const data = { serviceId, reason, caseId: state.caseId };
  return [{ type: 'ServiceEnded', data, facts: factsOf(state, { program, need, service }), ...(program && { program }) }];
});
