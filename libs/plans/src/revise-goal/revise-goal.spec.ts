import { given } from '#event-sourcing/testing';
import { GOAL, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { reviseGoal } from './revise-goal.js';

const theirs: PlanEvent = { type: 'GoalRevised', data: { goalId: GOAL, fields: ['target'], target: 12 } };

describe('revise a goal', () => {
  it('keeps the words in the sealed part', () => {
    const { events } = given(plan, withGoal).when(reviseGoal, {
      goalId: GOAL,
      expectedItemRevision: 1,
      change: { words: 'Our own beds.' },
    });
    expect(events).toMatchObject([{ type: 'GoalRevised', data: { fields: ['words'] }, personal: { words: 'Our own beds.' } }]);
    expect(JSON.stringify(events[0]!.data)).not.toContain('beds');
  });

  it('keeps both targets when two people moved it', () => {
    given(plan, [...withGoal, theirs])
      .when(reviseGoal, { goalId: GOAL, expectedItemRevision: 1, change: { target: 6 } })
      .then([
        {
          type: 'EditConflictKept',
          data: { itemKind: 'goal', itemId: GOAL, fields: ['target'], saved: [] },
          personal: { yours: { target: '6' }, theirs: { target: '12' }, before: { target: '9' } },
        },
      ]);
  });

  it('never moves the target to where the person began', () => {
    given(plan, withGoal)
      .when(reviseGoal, { goalId: GOAL, expectedItemRevision: 1, change: { target: 0 } })
      .refused('plan.target-is-start');
  });

  it('tells readers named in another order from readers that differ', () => {
    const named = { sharing: 'named', sharedWith: ['housing', 'food-cash'] };
    const shared: PlanEvent = { type: 'GoalRevised', data: { goalId: GOAL, fields: ['sharing', 'sharedWith'], ...named } };
    given(plan, [...withGoal, shared])
      .when(reviseGoal, { goalId: GOAL, expectedItemRevision: 1, change: { sharing: 'named', sharedWith: ['food-cash', 'housing'] } })
      .then([]);
  });

  it('keeps who can see it as one choice where another chose meanwhile, and never saves half of it', () => {
    const shared = (change: object): PlanEvent => ({ type: 'GoalRevised', data: { goalId: GOAL, fields: Object.keys(change), ...change } });
    const readers = [shared({ sharing: 'team', sharedWith: ['housing'] }), shared({ sharing: 'named' })];
    given(plan, [...withGoal, ...readers])
      .when(reviseGoal, { goalId: GOAL, expectedItemRevision: 2, change: { sharing: 'team-and-family', sharedWith: [], title: 'Home' } })
      .then([
        { type: 'GoalRevised', data: { fields: ['title'] } },
        {
          type: 'EditConflictKept',
          data: { fields: ['sharing', 'sharedWith'], saved: ['title'] },
          personal: { yours: { sharing: 'team-and-family', sharedWith: '' }, theirs: { sharing: 'named', sharedWith: 'housing' } },
        },
      ]);
  });

  it('never leaves a goal that only some may see and nobody is named for', () => {
    const edit = { goalId: GOAL, expectedItemRevision: 1 };
    given(plan, withGoal)
      .when(reviseGoal, { ...edit, change: { sharing: 'named' } })
      .refused('plan.nobody-named');
    const named: PlanEvent = {
      type: 'GoalRevised',
      data: { goalId: GOAL, fields: ['sharing', 'sharedWith'], sharing: 'named', sharedWith: ['housing'] },
    };
    given(plan, [...withGoal, named])
      .when(reviseGoal, { ...edit, expectedItemRevision: 2, change: { sharedWith: [] } })
      .refused('plan.nobody-named');
    given(plan, [...withGoal, named])
      .when(reviseGoal, { ...edit, expectedItemRevision: 2, change: { sharing: 'team', sharedWith: [] } })
      .then([{ type: 'GoalRevised', data: { sharing: 'team' } }]);
  });
});
