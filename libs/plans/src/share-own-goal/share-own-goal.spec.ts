import { given } from '#event-sourcing/testing';
import { amina, CASE, drafted, GOAL, goalSet, maiNhia, PERSON } from '../fixtures/plan-story.js';
import type { GoalSet } from '../plan.events.js';
import { plan } from '../plan.js';
import { stateOwnGoal } from '../state-own-goal/state-own-goal.js';
import { reviseGoal } from '../revise-goal/revise-goal.js';
import { shareOwnGoal } from './share-own-goal.js';

const as = { actor: maiNhia };
const said = { outcome: 'economically-secure', need: 'stable-income', words: 'I want to work nights.', ownPersonId: PERSON };
const before = given(plan, [drafted], maiNhia);
const { events } = before.when(stateOwnGoal, said, as);
const theirs = before.and(events);
const { goalId } = (events[0] as GoalSet).data;
const input = { goalId, ownPersonId: PERSON };

describe('to choose anew who reads what one wrote', () => {
  it('narrows it to some of the team, and widens it again, at once', () => {
    const narrow = theirs.when(shareOwnGoal, { ...input, sharedWith: ['housing', 'zumbro-bridge'] }, as);
    const data = { goalId, fields: ['sharedWith', 'sharing'], sharing: 'named', sharedWith: ['family', 'housing', 'zumbro-bridge'] };
    narrow.then([{ type: 'GoalRevised', data }]);
    theirs
      .and(narrow.events)
      .when(shareOwnGoal, input, as)
      .then([{ type: 'GoalRevised', data: { goalId, sharing: 'team-and-family', sharedWith: [] } }]);
  });

  it('says nothing anew where the choice is the same', () => {
    theirs.when(shareOwnGoal, input, as).then([]);
  });

  it('leaves somebody who can work on it', () => {
    theirs.when(shareOwnGoal, { ...input, sharedWith: ['zumbro-bridge'] }, as).refused('plan.nobody-to-work-on-it');
    theirs.when(shareOwnGoal, { ...input, sharedWith: [] }, as).refused('plan.nobody-to-work-on-it');
  });

  it('is theirs alone, of what they wrote with their own hand', () => {
    theirs.when(shareOwnGoal, { ...input, ownPersonId: CASE }, as).refused('plan.not-your-plan');
    theirs.when(shareOwnGoal, { ...input, ownPersonId: undefined }, { actor: amina }).refused('plan.not-your-plan');
    given(plan, [drafted, goalSet])
      .when(shareOwnGoal, { ...input, goalId: GOAL }, as)
      .refused('plan.not-your-words');
    const written = { ...goalSet, data: { ...goalSet.data, saidByPersonId: PERSON } };
    given(plan, [drafted, written])
      .when(shareOwnGoal, { ...input, goalId: GOAL }, as)
      .refused('plan.not-your-choice');
    theirs
      .when(reviseGoal, { goalId, expectedItemRevision: 1, change: { sharing: 'team-and-family' } }, { actor: amina })
      .refused('plan.their-own-choice');
  });

  it('is of a goal that is open', () => {
    theirs
      .and([{ type: 'GoalClosed', data: { goalId, reason: 'no-longer-wanted' } }])
      .when(shareOwnGoal, input, as)
      .refused('plan.goal-closed');
  });
});
