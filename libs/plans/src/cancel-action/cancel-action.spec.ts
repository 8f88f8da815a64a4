import { given } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, bridget, maiNhia, withGoal } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { cancelAction } from './cancel-action.js';

const input = { actionId: ACTION, reason: 'We found another way.' };

describe('cancel an action', () => {
  it('keeps the reason sealed', () => {
    given(plan, [...withGoal, actionAgreed()])
      .when(cancelAction, input, { actor: amina })
      .then([{ type: 'ActionCancelled', data: { actionId: ACTION }, personal: { reason: input.reason } }]);
  });

  it('is not the family’s when law requires the action', () => {
    const required = given(plan, [
      ...withGoal,
      actionAgreed({ doer: 'family', owner: 'food-cash', mandated: true, legalBasis: '7 CFR 273.14' }),
    ]);
    required.when(cancelAction, input, { actor: maiNhia }).refused('plan.required-by-law');
    required.when(cancelAction, { ...input, groundEnded: 'order-ended' }, { actor: maiNhia }).refused('plan.required-by-law');
  });

  it('says how the duty ended when a worker takes off what law requires', () => {
    const required = given(plan, [
      ...withGoal,
      actionAgreed({ doer: 'family', owner: 'food-cash', mandated: true, legalBasis: '7 CFR 273.14' }),
    ]);
    required.when(cancelAction, input, { actor: amina }).refused('plan.ground-not-ended');
    required
      .when(cancelAction, { ...input, groundEnded: 'order-ended' }, { actor: amina })
      .then([{ type: 'ActionCancelled', data: { actionId: ACTION, groundEnded: 'order-ended' }, personal: { reason: input.reason } }]);
  });

  it('is the family’s when they do it themselves, and nobody requires it', () => {
    given(plan, [...withGoal, actionAgreed({ doer: 'family', owner: 'family' })])
      .when(cancelAction, input, { actor: maiNhia })
      .then([{ type: 'ActionCancelled' }]);
    given(plan, [...withGoal, actionAgreed()])
      .when(cancelAction, input, { actor: maiNhia })
      .refused('plan.not-your-action');
  });

  it('is a partner’s only when they own it', () => {
    given(plan, [...withGoal, actionAgreed()])
      .when(cancelAction, input, { actor: bridget })
      .refused('plan.not-your-action');
  });

  it.each([
    ['ActionCompleted', 'plan.action-completed', ['record-attendance', 'correct-attendance']],
    ['ActionCancelled', 'plan.action-cancelled', ['correct-attendance']],
  ] as const)('comes too late after %s', (type, code, allowedNow) => {
    const done =
      type === 'ActionCompleted'
        ? { type, data: { actionId: ACTION } }
        : { type, data: { actionId: ACTION }, personal: { reason: '' }, subjects: [] };
    given(plan, [...withGoal, actionAgreed(), done])
      .when(cancelAction, input, { actor: amina })
      .refused(code, { allowedNow: [...allowedNow] });
  });
});
