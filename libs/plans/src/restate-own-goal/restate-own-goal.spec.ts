import { given } from '#event-sourcing/testing';
import { CASE, drafted, GOAL, goalSet, maiNhia, PERSON } from '../fixtures/plan-story.js';
import type { GoalSet } from '../plan.events.js';
import { plan } from '../plan.js';
import { restateOwnGoal } from './restate-own-goal.js';

const theirs: GoalSet = { ...goalSet, data: { ...goalSet.data, saidByPersonId: PERSON } };
const input = { goalId: GOAL, words: 'A home of our own, near the school.', ownPersonId: PERSON };
const as = { actor: maiNhia };

describe('restate an own goal', () => {
  it('puts the new words in the place of theirs, and leaves a name that was given', () => {
    given(plan, [drafted, theirs])
      .when(restateOwnGoal, input, as)
      .then([{ type: 'GoalRevised', data: { goalId: GOAL, fields: ['words'] }, personal: { words: input.words }, subjects: [PERSON] }]);
  });

  it('renames a goal whose name was the beginning of the words', () => {
    const unnamed: GoalSet = { ...theirs, personal: { words: 'A home of our own.', title: 'A home of our own' } };
    given(plan, [drafted, unnamed])
      .when(restateOwnGoal, input, as)
      .then([
        {
          type: 'GoalRevised',
          data: { fields: ['title', 'words'] },
          personal: { words: input.words, title: 'A home of our own, near the school' },
        },
      ]);
  });

  it('is of words that are theirs, in their own plan', () => {
    given(plan, [drafted, goalSet]).when(restateOwnGoal, input, as).refused('plan.not-your-words');
    given(plan, [drafted, theirs])
      .when(restateOwnGoal, { ...input, ownPersonId: CASE }, as)
      .refused('plan.not-your-plan');
    given(plan, [drafted, theirs])
      .when(restateOwnGoal, { ...input, words: ' ' }, as)
      .refused('plan.nothing-said');
  });

  it('says nothing anew where the words are the same', () => {
    given(plan, [drafted, theirs])
      .when(restateOwnGoal, { ...input, words: 'A home of our own.' }, as)
      .then([]);
  });
});
