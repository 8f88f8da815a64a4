import type { PlanBoard } from '../../api/plans.js';
import { titleOf } from './dialog-title.js';

const board = { outcomes: [], actionsWithoutGoal: [{ actionId: 'a1', title: 'Bed for tonight' }] } as unknown as PlanBoard;
const words = { t: (key: string) => key } as unknown as Parameters<typeof titleOf>[2];

it('calls a dialog that waits for the rest of the plan what was pressed', () => {
  const of = (dialog: Parameters<typeof titleOf>[0]): string => titleOf(dialog, board, words);
  expect(of({ is: 'action', actionId: 'a1' })).toBe('Bed for tonight');
  expect(of({ is: 'action', actionId: 'gone' })).toBe('action.action');
  expect(of({ is: 'add-goal' })).toBe('goal.add');
  expect(of({ is: 'circumstance', kind: 'barrier' })).toBe('plan.add.barrier');
  expect(of({ is: 'course', of: { is: 'close-plan' } })).toBe('plan.close');
  expect(of({ is: 'course', of: { is: 'end-circumstance', kind: 'strength', id: 's1' } })).toBe('circumstance.end.strength');
  expect(of({ is: 'structure', of: { is: 'use-template', goalId: 'g1' } })).toBe('template.use');
});
