import { leavesOut, readersOf, textOfReaders } from './sharing-text.js';

const amina = { programs: ['housing'], organization: 'olmsted-county' };

describe('who can see an item, as one field', () => {
  it('comes back from its text as it was, the names in one order', () => {
    expect(readersOf(textOfReaders({ sharing: 'named', sharedWith: ['zumbro-bridge', 'housing'] }))).toEqual({
      sharing: 'named',
      sharedWith: ['housing', 'zumbro-bridge'],
    });
    expect(readersOf(textOfReaders({ sharing: 'team', sharedWith: [] }))).toEqual({ sharing: 'team', sharedWith: [] });
  });

  it('is the same text for the same names in another order, so that nothing seems changed', () => {
    const some = { sharing: 'named', sharedWith: ['housing', 'food-cash'] };
    expect(textOfReaders(some)).toBe(textOfReaders({ ...some, sharedWith: ['food-cash', 'housing'] }));
  });

  it('leaves somebody out where only others are named', () => {
    expect(leavesOut({ sharing: 'named', sharedWith: ['food-cash'] }, amina)).toBe(true);
    expect(leavesOut({ sharing: 'named', sharedWith: ['food-cash', 'housing'] }, amina)).toBe(false);
    expect(leavesOut({ sharing: 'named', sharedWith: ['olmsted-county'] }, amina)).toBe(false);
    expect(leavesOut({ sharing: 'team', sharedWith: [] }, amina)).toBe(false);
  });
});
