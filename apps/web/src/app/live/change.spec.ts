import { isTouched, PLAN_CHANGED } from './change.js';

const change = { position: '1', kind: 'GoalRevised', topic: 'plan', caseId: 'c1', planId: 'p1' };
const lost = { ...change, kind: PLAN_CHANGED };

describe('what a change makes pages read again', () => {
  it('is the plan, its case, the timeline and the lists, of this plan and no other', () => {
    for (const one of [change, lost]) {
      for (const key of [['plan', 'p1'], ['case', 'c1'], ['timeline', 'c1', {}], ['my-day', 'tasks'], ['feed']])
        expect({ key, isTouched: isTouched(key, one) }).toEqual({ key, isTouched: true });
      for (const key of [['plan', 'p2'], ['case', 'c2'], ['timeline', 'c2', {}], ['plan-history', 'p2'], ['codes'], ['session']])
        expect({ key, isTouched: isTouched(key, one) }).toEqual({ key, isTouched: false });
    }
  });

  it('is also what the plan said earlier, for whoever lost sight of something in it', () => {
    for (const key of [
      ['plan-history', 'p1', 'g1'],
      ['plan-as-of', 'p1', '', '1'],
      ['timeline-as-of', 'c1', {}],
    ])
      expect([isTouched(key, change), isTouched(key, lost)]).toEqual([false, true]);
  });
});
