import { StepsToCome } from './steps-to-come.js';

const counted = (goalId: string, over: boolean, n: number) => ({ goalId, sharing: 'team', sharedWith: [], over, n, revision: 1 });
const step = (goalId: string | null, status = 'agreed') => ({ goalId, status });

describe('what of a long plan does not come first', () => {
  it('is told for each goal, what is to do apart from what is over', () => {
    const first = { actionIds: [], counted: [counted('home', false, 5), counted('home', true, 3), counted('school', false, 1)] };
    const toCome = new StepsToCome(first, [step('home'), step('home'), step('home', 'completed'), step('school')]);
    expect(toCome.ofGoal('home')).toEqual({ open: 3, over: 2 });
    expect(toCome.ofGoal('school')).toBeUndefined();
    expect(toCome.ofAll()).toEqual({ open: 3, over: 2 });
  });

  it('counts the steps of a goal that the reader may not see with all of them only', () => {
    const first = { actionIds: [], counted: [counted('hidden', false, 3)] };
    expect(new StepsToCome(first, [step(null)]).ofAll()).toEqual({ open: 2, over: 0 });
  });

  it('is nothing once every step is there', () => {
    expect(new StepsToCome({ actionIds: [], counted: [counted('home', false, 1)] }, [step('home')]).ofAll()).toBeUndefined();
  });
});
