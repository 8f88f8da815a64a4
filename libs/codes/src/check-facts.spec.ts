import { checkFacts, FACT_CODES } from './check-facts.js';

describe('facts in the clear', () => {
  it('are codes from closed lists', () => {
    expect(() => checkFacts('GoalSet', { county: '27109', need: 'housing', outcome: 'children-stable' })).not.toThrow();
    expect(() => checkFacts('NeedsStated', { needs: ['food', 'housing'] })).not.toThrow();
    expect(() => checkFacts('NeedsStated', { needs: [] })).not.toThrow();
  });

  it.each([
    ['a name', { name: 'Rosa' }],
    ['a county that is none', { county: 'Olmsted' }],
    ['free text in a list of codes', { needs: ['food', 'her mother is ill'] }],
    ['a number', { ageBand: 31 }],
    ['a day of birth', { ageBand: '1991-03-12' }],
  ])('are not %s', (_, facts) => {
    expect(() => checkFacts('X', facts)).toThrow('not on its list');
  });

  it('do not name the value in the error', () => {
    expect(() => checkFacts('X', { county: 'Rosa Elena' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('Rosa') }),
    );
  });

  it('have no list that is empty', () => {
    expect(Object.entries(FACT_CODES).filter(([, list]) => list.length === 0)).toEqual([]);
  });
});
