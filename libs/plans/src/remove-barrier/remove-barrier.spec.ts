import { given } from '#event-sourcing/testing';
import { drawOnStrength } from '../draw-on-strength/draw-on-strength.js';
import { endStrength } from '../end-strength/end-strength.js';
import { PERSON, withGoal } from '../fixtures/plan-story.js';
import { nameBarrier } from '../name-barrier/name-barrier.js';
import type { BarrierNamed, StrengthDrawnOn } from '../plan.events.js';
import { plan } from '../plan.js';
import { removeBarrier } from './remove-barrier.js';

describe('strengths and barriers', () => {
  const named = given(plan, withGoal).when(nameBarrier, { words: 'No ride after six.', code: 'transport' });
  const drawn = given(plan, withGoal).when(drawOnStrength, { words: 'Her aunt lives next door.', code: 'relative-near' });
  const { barrierId } = (named.events[0] as BarrierNamed).data;
  const { strengthId } = (drawn.events[0] as StrengthDrawnOn).data;

  it('say which kind they are beside the person’s own words', () => {
    named.then([{ type: 'BarrierNamed', data: { code: 'transport' }, personal: { words: 'No ride after six.' }, subjects: [PERSON] }]);
    drawn.then([{ type: 'StrengthDrawnOn', data: { code: 'relative-near' }, personal: { words: 'Her aunt lives next door.' } }]);
  });

  it('end when they are true no more, once, and each as what it is', () => {
    const gone = given(plan, [...withGoal, ...named.events]).when(removeBarrier, { barrierId, reason: 'The bus runs again.' });
    gone.then([{ type: 'BarrierRemoved', data: { barrierId }, personal: { reason: 'The bus runs again.' } }]);
    given(plan, [...withGoal, ...named.events, ...gone.events])
      .when(removeBarrier, { barrierId })
      .refused('not-found');
    given(plan, [...withGoal, ...drawn.events])
      .when(endStrength, { strengthId })
      .then([{ type: 'StrengthEnded', data: { strengthId } }]);
    given(plan, [...withGoal, ...drawn.events])
      .when(removeBarrier, { barrierId: strengthId })
      .refused('not-found');
  });
});
