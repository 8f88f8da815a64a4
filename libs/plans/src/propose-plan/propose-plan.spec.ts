import { given } from '#event-sourcing/testing';
import { actionAgreed, drafted, withGoal } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { proposePlan } from './propose-plan.js';

describe('propose a plan', () => {
  it('counts versions up', () => {
    given(plan, withGoal)
      .when(proposePlan, {})
      .then([{ type: 'PlanProposed', data: { version: 1 } }]);
    given(plan, [...withGoal, { type: 'PlanProposed', data: { version: 1 } }, actionAgreed({ sharing: 'team-and-family' })])
      .when(proposePlan, {})
      .then([{ type: 'PlanProposed', data: { version: 2 } }]);
  });

  it('needs a goal', () => {
    given(plan, [drafted])
      .when(proposePlan, {})
      .refused('plan.empty', { allowedNow: ['set-goal'] });
  });

  it('is not repeated while nothing has changed', () => {
    given(plan, [...withGoal, { type: 'PlanProposed', data: { version: 1 } }])
      .when(proposePlan, {})
      .refused('plan.already-proposed');
    given(plan, [...withGoal, { type: 'PlanProposed', data: { version: 1 } }, actionAgreed({ sharing: 'team' })])
      .when(proposePlan, {})
      .refused('plan.already-proposed');
  });
});
