import { needsOf } from './needs-of.js';
import type { PersonNeed, PlanOutline } from './person-api.js';

const source = (how: 'heard' | 'found', at: string): PersonNeed['sources'][number] => ({ how, at, who: {}, intakeId: 'i' });
const goal = (goalId: string, need: string): PlanOutline['goals'][number] => ({
  ...{ goalId, need, outcome: 'children-stable', title: goalId, words: null, saidBy: 'person', saidAt: '2026-06-01T15:00:00Z' },
});

describe('what a person needs', () => {
  it('stands once, with where it was last heard and found and the goals that are for it', () => {
    const told = [
      { need: 'housing', sources: [source('heard', '2026-06-02'), source('found', '2026-06-01'), source('heard', '2025-01-01')] },
    ];
    const [row] = needsOf(told, [goal('a', 'housing'), goal('b', 'food')]);
    const housing = needsOf(told, [goal('a', 'housing')])[0];
    expect(housing).toMatchObject({ need: 'housing', heard: { at: '2026-06-02' }, found: { at: '2026-06-01' }, goals: [{ goalId: 'a' }] });
    expect(row?.need).toBe('housing');
  });

  it('begins with what nothing is planned for yet', () => {
    const told = ['food', 'housing', 'crisis'].map((need) => ({ need, sources: [source('heard', '2026-06-02')] }));
    expect(needsOf(told, [goal('a', 'food')]).map(({ need }) => need)).toEqual(['housing', 'crisis', 'food']);
  });

  it('has a need that only the plan names, once', () => {
    expect(needsOf([], [goal('a', 'safety'), goal('b', 'safety')])).toMatchObject([
      { need: 'safety', goals: [{ goalId: 'a' }, { goalId: 'b' }] },
    ]);
  });
});
