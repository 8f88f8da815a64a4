import { given } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, SECOND_ACTION, withGoal } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { cancelAction } from '../cancel-action/cancel-action.js';
import { completeAction } from './complete-action.js';

const waiting = actionAgreed({ actionId: SECOND_ACTION, owner: 'child-support', waitsFor: ACTION }, 'Review the order');
const both = [...withGoal, actionAgreed(), waiting];

describe('an action that others wait for', () => {
  it('releases them when it is done, in the same decision, whichever program owns them', () => {
    given(plan, both)
      .when(completeAction, { actionId: ACTION }, { actor: amina })
      .then([
        { type: 'ActionCompleted', data: { actionId: ACTION } },
        {
          type: 'ActionReleased',
          data: { actionId: SECOND_ACTION, by: ACTION, over: 'completed' },
          facts: { county: '27109', program: 'child-support' },
        },
      ]);
  });

  it('releases them when it is given up: what they wait for never comes', () => {
    given(plan, both)
      .when(cancelAction, { actionId: ACTION, reason: 'We found another way.' }, { actor: amina })
      .then([{ type: 'ActionCancelled' }, { type: 'ActionReleased', data: { actionId: SECOND_ACTION, over: 'cancelled' } }]);
  });

  it('releases nobody who is done, or waits for something else by now', () => {
    given(plan, [...both, { type: 'ActionCompleted', data: { actionId: SECOND_ACTION } }])
      .when(completeAction, { actionId: ACTION }, { actor: amina })
      .then([{ type: 'ActionCompleted' }]);
    given(plan, [...both, { type: 'ActionRevised', data: { actionId: SECOND_ACTION, fields: ['waitsFor'] } }])
      .when(completeAction, { actionId: ACTION }, { actor: amina })
      .then([{ type: 'ActionCompleted' }]);
  });
});
