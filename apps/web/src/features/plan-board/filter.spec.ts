import { actionsOf } from '../../api/plan-items.js';
import type { PlanBoard } from '../../api/plans.js';
import { filterBoard, requiredCount, waitingCount, type PlanFilter } from './filter.js';

const me = { id: 'bridget', programs: [], organization: 'zumbro-bridge' };
const ofGoal = { actionId: 'a1', actorId: 'amina', owner: 'housing', state: 'agreed', mandated: true };
const mine = { actionId: 'a2', actorId: 'bridget', owner: 'zumbro-bridge', state: 'agreed', mandated: false };
const waits = { actionId: 'a3', actorId: null, owner: 'food-cash', state: 'agreed', mandated: true, waitsFor: { done: false } };
const goals = [{ goalId: 'g1', actions: [ofGoal] }];
const board = {
  outcomes: [
    { outcome: 'home', goals },
    { outcome: 'none', goals: [] },
  ],
  actionsWithoutGoal: [mine, waits],
} as unknown as PlanBoard;

const idsOf = (filter: PlanFilter, of = board): string[] => {
  const { outcomes, steps } = filterBoard(of, filter, me);
  return [...outcomes.flatMap((one) => one.goals).flatMap(({ actions }) => actions), ...steps].map(({ actionId }) => actionId);
};

describe('what a board shows', () => {
  it('are all its steps, also those that come without a goal', () => {
    expect(idsOf('all')).toEqual(actionsOf(board).map(({ actionId }) => actionId));
    expect(filterBoard(board, 'all', me).outcomes.map(({ outcome }) => outcome)).toEqual(['home']);
  });

  it('has the step of whoever does it, where they see no goal at all', () => {
    expect(idsOf('mine', { ...board, outcomes: [] })).toEqual(['a2']);
  });

  it('is as much as its filters count', () => {
    expect(idsOf('waiting')).toHaveLength(waitingCount(board));
    expect(idsOf('required')).toHaveLength(requiredCount(board));
    expect(idsOf('required')).toEqual(['a1', 'a3']);
  });
});
