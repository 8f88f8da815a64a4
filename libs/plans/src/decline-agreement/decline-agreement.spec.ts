import { given } from '#event-sourcing/testing';
import { CASE, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { declineAgreement } from './decline-agreement.js';

const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };

describe('decline a plan', () => {
  it('is a neutral fact, with the reason in their own words and the language in which it was read', () => {
    given(plan, [...withGoal, proposed])
      .when(declineAgreement, { version: 1, personId: PERSON, language: 'es', reason: 'Quiero quedarme en Rochester.' })
      .then([
        {
          type: 'AgreementDeclined',
          data: { version: 1, personId: PERSON, language: 'es' },
          personal: { reason: 'Quiero quedarme en Rochester.' },
          subjects: [PERSON],
        },
      ]);
  });

  it('asks for no reason', () => {
    given(plan, [...withGoal, proposed])
      .when(declineAgreement, { version: 1, personId: PERSON })
      .then([{ type: 'AgreementDeclined', data: { version: 1, personId: PERSON } }]);
  });

  it('is of the version that was proposed, by somebody whom the plan is for', () => {
    given(plan, [...withGoal, proposed])
      .when(declineAgreement, { version: 2, personId: PERSON })
      .refused('plan.other-version');
    given(plan, [...withGoal, proposed])
      .when(declineAgreement, { version: 1, personId: CASE })
      .refused('plan.not-in-household');
    given(plan, withGoal).when(declineAgreement, { version: 1, personId: PERSON }).refused('plan.draft');
  });
});
