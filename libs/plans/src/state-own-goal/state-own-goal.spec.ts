import { given } from '#event-sourcing/testing';
import { amina, CASE, drafted, maiNhia, PERSON, withGoal } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { stateOwnGoal, type StateOwnGoal } from './state-own-goal.js';

const WORDS = 'I want to work nights at the clinic.  So I am home when Leo wakes up!';
const input: StateOwnGoal = { outcome: 'economically-secure', need: 'stable-income', words: WORDS, ownPersonId: PERSON };

describe('state an own goal', () => {
  it('keeps every word as it was written, sealed, as a goal of the person under an outcome and a need', () => {
    given(plan, [drafted])
      .when(stateOwnGoal, input, { actor: maiNhia })
      .then([
        {
          type: 'GoalSet',
          data: {
            outcome: 'economically-secure',
            need: 'stable-income',
            saidBy: 'person',
            saidByPersonId: PERSON,
            sharing: 'team-and-family',
          },
          personal: { words: WORDS, title: 'I want to work nights at the clinic' },
          subjects: [PERSON],
          facts: { county: '27109', need: 'stable-income', outcome: 'economically-secure' },
        },
      ]);
  });

  it('asks for no measure: it goes from no step done to a first one, to be agreed on together', () => {
    const [set] = given(plan, [drafted]).when(stateOwnGoal, input, { actor: maiNhia }).events;
    expect(set!.data).toMatchObject({ measure: 'steps-done', unit: 'steps', baseline: 0, target: 1 });
  });

  it('is of their own plan only, whatever seat they have', () => {
    given(plan, [drafted])
      .when(stateOwnGoal, { ...input, ownPersonId: CASE }, { actor: maiNhia })
      .refused('plan.not-your-plan');
    given(plan, [drafted])
      .when(stateOwnGoal, { ...input, ownPersonId: undefined }, { actor: maiNhia })
      .refused('plan.not-your-plan');
    given(plan, [drafted])
      .when(stateOwnGoal, { ...input, ownPersonId: undefined }, { actor: amina })
      .refused('plan.not-your-plan');
  });

  it('names who else may see it and never leaves out the family', () => {
    const [set] = given(plan, [drafted]).when(stateOwnGoal, { ...input, sharedWith: ['housing'] }, { actor: maiNhia }).events;
    expect(set!.data).toMatchObject({ sharing: 'named', sharedWith: ['housing', 'family'] });
  });

  it.each([
    ['a partner alone', ['zumbro-bridge']],
    ['a county without a program', ['olmsted-county', 'zumbro-bridge']],
    ['nobody', []],
  ])('is not shared with %s: then nobody could work on it or close it', (_who, sharedWith) => {
    given(plan, [drafted])
      .when(stateOwnGoal, { ...input, sharedWith }, { actor: maiNhia })
      .refused('plan.nobody-to-work-on-it');
  });

  it('may be shared with a partner beside a program', () => {
    const sharedWith = ['zumbro-bridge', 'child-protection'];
    const [set] = given(plan, [drafted]).when(stateOwnGoal, { ...input, sharedWith }, { actor: maiNhia }).events;
    expect(set!.data).toMatchObject({ sharing: 'named', sharedWith: [...sharedWith, 'family'] });
  });

  it('says something, in a plan that is open', () => {
    given(plan, [drafted])
      .when(stateOwnGoal, { ...input, words: ' \n' }, { actor: maiNhia })
      .refused('plan.nothing-said');
    given(plan, [drafted, { type: 'PlanClosed', data: { reason: 'goals-reached' } }])
      .when(stateOwnGoal, input, { actor: maiNhia })
      .refused('plan.closed');
  });

  it('changes what was put before them: that is proposed again before anybody signs it', () => {
    const proposed = given(plan, [...withGoal, { type: 'PlanProposed', data: { version: 1 } }]);
    const said = proposed.when(stateOwnGoal, input, { actor: maiNhia }).events;
    expect(proposed.and(said).state).toMatchObject({ status: 'proposed', changedSince: true });
  });
});
