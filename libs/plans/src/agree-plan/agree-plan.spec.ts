import { given } from '#event-sourcing/testing';
import { actionAgreed, CASE, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { agreePlan } from './agree-plan.js';

const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
const agreement = { version: 1, personId: PERSON, capacity: 'self', language: 'en', signature: 'spoken' } as const;

describe('agree to a plan', () => {
  it('says by whom, in which capacity and language, and to which version', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, agreement)
      .then([{ type: 'PlanAgreed', data: agreement }]);
  });

  it('needs a proposal', () => {
    given(plan, withGoal).when(agreePlan, agreement).refused('plan.draft');
  });

  it('is not to something that was changed after it was proposed', () => {
    given(plan, [...withGoal, proposed, actionAgreed()])
      .when(agreePlan, agreement)
      .refused('plan.changed-since-proposal', { allowedNow: ['propose-plan'] });
  });

  it('is not to another version', () => {
    given(plan, [...withGoal, proposed, actionAgreed(), { type: 'PlanProposed', data: { version: 2 } }])
      .when(agreePlan, agreement)
      .refused('plan.other-version');
  });

  it('is by somebody whom the plan is for', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, { ...agreement, personId: CASE })
      .refused('plan.not-in-household');
  });
});
