import { given } from '#event-sourcing/testing';
import { ACTION, GOAL, PERSON, withAction, withGoal } from '../fixtures/plan-story.js';
import { orderService } from '../order-service/order-service.js';
import { plan } from '../plan.js';
import { agreeAction, type AgreeAction } from './agree-action.js';

const input: AgreeAction = { goalId: GOAL, title: 'Pay the deposit', owner: 'food-cash', doer: 'worker', sharing: 'team' };

describe('agree on an action', () => {
  it('names its program in the clear and its title only sealed', () => {
    const { events } = given(plan, withGoal).when(agreeAction, input);
    expect(events).toMatchObject([
      {
        type: 'ActionAgreed',
        data: { owner: 'food-cash', mandated: false },
        personal: { title: 'Pay the deposit' },
        facts: { program: 'food-cash', need: 'housing' },
      },
    ]);
    expect(JSON.stringify(events[0]!.data)).not.toContain('deposit');
  });

  it('has no program in its facts when an organisation owns it', () => {
    const { events } = given(plan, withGoal).when(agreeAction, { ...input, owner: 'zumbro-bridge' });
    expect(events[0]!.facts).toEqual({ county: '27109', need: 'housing' });
  });

  it('is always seen by whoever owns it', () => {
    given(plan, withGoal)
      .when(agreeAction, { ...input, owner: 'zumbro-bridge', sharing: 'named', sharedWith: ['housing'] })
      .then([{ type: 'ActionAgreed', data: { sharedWith: ['housing', 'zumbro-bridge'] } }]);
  });

  it('names those who may see it where only some may', () => {
    given(plan, withGoal)
      .when(agreeAction, { ...input, sharing: 'named' })
      .refused('plan.nobody-named');
  });

  it('names whom of the people of the plan it is about, and nobody else', () => {
    given(plan, withGoal)
      .when(agreeAction, { ...input, aboutIds: [PERSON] })
      .then([{ type: 'ActionAgreed', data: { aboutIds: [PERSON] } }]);
    given(plan, withGoal)
      .when(agreeAction, { ...input, aboutIds: [GOAL] })
      .refused('plan.not-in-household');
    const service = { goalId: GOAL, service: 'shelter', provider: 'zumbro-bridge' };
    given(plan, withGoal)
      .when(orderService, { ...service, aboutIds: [PERSON] })
      .then([{ type: 'ServiceOrdered', data: { aboutIds: [PERSON] } }]);
    given(plan, withGoal)
      .when(orderService, { ...service, aboutIds: [GOAL] })
      .refused('plan.not-in-household');
  });

  it('says which law requires it', () => {
    given(plan, withGoal)
      .when(agreeAction, { ...input, mandated: true })
      .refused('plan.legal-basis-missing');
    given(plan, withGoal)
      .when(agreeAction, { ...input, mandated: true, legalBasis: '7 CFR 273.14' })
      .then([{ type: 'ActionAgreed', data: { mandated: true, legalGround: 'food-support-renewal' }, legalBasis: '7 CFR 273.14' }]);
  });

  it('takes the law from the list, never from what somebody types', () => {
    given(plan, withGoal)
      .when(agreeAction, { ...input, mandated: true, legalGround: 'support-order-review' })
      .then([{ type: 'ActionAgreed', data: { legalBasis: 'Minn. Stat. 518A.39', legalGround: 'support-order-review' } }]);
    given(plan, withGoal)
      .when(agreeAction, { ...input, mandated: true, legalBasis: 'because I say so' })
      .refused('plan.legal-basis-unknown');
    const { events } = given(plan, withGoal).when(agreeAction, { ...input, legalGround: 'support-order-review' });
    expect(events[0]!.data).not.toHaveProperty('legalGround');
  });

  it('waits only for an action of this plan', () => {
    given(plan, withAction)
      .when(agreeAction, { ...input, waitsFor: ACTION })
      .then([{ type: 'ActionAgreed', data: { waitsFor: ACTION } }]);
    given(plan, withGoal)
      .when(agreeAction, { ...input, waitsFor: ACTION })
      .refused('plan.waits-for-nothing');
  });

  it('belongs to an open goal', () => {
    given(plan, [...withGoal, { type: 'GoalClosed', data: { goalId: GOAL } }])
      .when(agreeAction, input)
      .refused('plan.goal-closed');
  });
});
