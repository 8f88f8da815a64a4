import { given } from '#event-sourcing/testing';
import { CASE, drafted, PERSON } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { setGoal, type SetGoal } from './set-goal.js';

const input: SetGoal = {
  outcome: 'economically-secure',
  need: 'stable-income',
  words: 'I want to pay the rent and still buy Elise shoes.',
  title: 'Money that lasts the month',
  saidBy: 'person',
  saidByPersonId: PERSON,
  measure: 'household-income',
  unit: 'dollars',
  baseline: 1640,
  target: 3200,
  targetDate: '2027-06-30',
  sharing: 'team-and-family',
};

describe('set a goal', () => {
  it('names those who may see it where only some may', () => {
    given(plan, [drafted])
      .when(setGoal, { ...input, sharing: 'named', sharedWith: [] })
      .refused('plan.nobody-named');
  });

  it('keeps the person’s words verbatim and sealed, under one of the six outcomes', () => {
    given(plan, [drafted])
      .when(setGoal, input)
      .then([
        {
          type: 'GoalSet',
          data: { outcome: 'economically-secure', unit: 'dollars', baseline: 1640, target: 3200, targetDate: '2027-06-30', sharedWith: [] },
          personal: { words: input.words, title: input.title },
          subjects: [PERSON],
          facts: { county: '27109', need: 'stable-income', outcome: 'economically-secure' },
        },
      ]);
  });

  it('has words and a name that can be read', () => {
    for (const nothing of [{ words: '\u200b' }, { title: ' ' }]) {
      given(plan, [drafted])
        .when(setGoal, { ...input, ...nothing })
        .refused('plan.nothing-to-read');
    }
  });

  it('can be measured: its target is not its start', () => {
    given(plan, [drafted])
      .when(setGoal, { ...input, target: 1640 })
      .refused('plan.target-is-start');
  });

  it('is in the words of somebody whom the plan is for', () => {
    given(plan, [drafted])
      .when(setGoal, { ...input, saidByPersonId: CASE })
      .refused('plan.not-in-household');
  });

  it('needs a plan that is open', () => {
    given(plan).when(setGoal, input).refused('not-found');
    given(plan, [drafted, { type: 'PlanClosed', data: { reason: 'goals-reached' } }])
      .when(setGoal, input)
      .refused('plan.closed');
  });
});
