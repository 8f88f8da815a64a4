import { given } from '#event-sourcing/testing';
import { amina, bridget, CASE, INTAKE, SERVICE, serviceOrdered, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { deliverService } from './deliver-service.js';

const OTHER = '0192a000-0000-8000-8000-00000000000e';
const ordered: readonly PlanEvent[] = [...withGoal, serviceOrdered];
const delivered: PlanEvent = {
  type: 'ServiceDelivered',
  data: { serviceId: SERVICE, caseId: CASE, intakeId: INTAKE, service: 'shelter', first: true },
};

describe('deliver a service', () => {
  it('is the first one of the case when none was before', () => {
    given(plan, ordered)
      .when(deliverService, { serviceId: SERVICE })
      .then([
        {
          type: 'ServiceDelivered',
          data: { serviceId: SERVICE, caseId: CASE, intakeId: INTAKE, service: 'shelter', first: true },
          facts: { county: '27109', program: 'housing', need: 'housing', service: 'shelter' },
        },
      ]);
  });

  it('is not the first one afterwards', () => {
    given(plan, [...ordered, delivered, { ...serviceOrdered, data: { ...serviceOrdered.data, serviceId: OTHER } }])
      .when(deliverService, { serviceId: OTHER }, { actor: amina })
      .then([{ type: 'ServiceDelivered', data: { first: false } }]);
  });

  it('is said by the partner who gives it, and by no other partner', () => {
    given(plan, ordered)
      .when(deliverService, { serviceId: SERVICE }, { actor: bridget })
      .then([{ type: 'ServiceDelivered' }]);
    given(plan, ordered)
      .when(deliverService, { serviceId: SERVICE }, { actor: { ...bridget, organization: 'riverbend-clinic' } })
      .refused('plan.not-your-service');
  });

  it('is said once', () => {
    given(plan, [...ordered, delivered])
      .when(deliverService, { serviceId: SERVICE })
      .refused('plan.service-delivered', { allowedNow: ['end-service', 'record-attendance', 'correct-attendance'] });
  });
});
