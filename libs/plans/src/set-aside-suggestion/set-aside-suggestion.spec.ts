import { given } from '#event-sourcing/testing';
import { amina, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { setAsideSuggestion } from './set-aside-suggestion.js';

const aside: PlanEvent = { type: 'SuggestionSetAside', data: { suggestionId: 'rides', policyVersion: 'suggestions/1' } };

describe('a suggestion that is set aside', () => {
  it('is a neutral fact, with a reason only where one was said', () => {
    given(plan, withGoal).when(setAsideSuggestion, { suggestionId: 'rides' }, { actor: amina }).then([aside]);
    given(plan, withGoal)
      .when(setAsideSuggestion, { suggestionId: 'rides', reason: 'Her sister drives.' }, { actor: amina })
      .then([{ type: 'SuggestionSetAside', personal: { reason: 'Her sister drives.' }, subjects: [PERSON] }]);
  });

  it('is said once, and known', () => {
    given(plan, [...withGoal, aside])
      .when(setAsideSuggestion, { suggestionId: 'rides' }, { actor: amina })
      .then([]);
    given(plan, withGoal).when(setAsideSuggestion, { suggestionId: 'toString' }, { actor: amina }).refused('not-found');
  });
});
