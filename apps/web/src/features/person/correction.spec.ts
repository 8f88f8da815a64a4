import { correctionOf, rightValue } from './correction.js';

const TODAY = '2026-11-17';

describe('a correction', () => {
  it('begins with the value as it stands', () => {
    expect(correctionOf({ kind: 'name', given: 'Rosa', family: 'Quintanilla', use: 'usual' })).toMatchObject({
      given: 'Rosa',
      family: 'Quintanilla',
      reason: '',
    });
  });

  it('keeps the use of a name and takes a person with one name', () => {
    const fact = { kind: 'name', given: 'Nkauj', family: '', use: 'legal' } as const;
    expect(rightValue(fact, { ...correctionOf(fact), given: ' Nkauj Hli ' }, TODAY)).toEqual({
      name: { given: 'Nkauj Hli', family: '', use: 'legal' },
    });
    expect(rightValue(fact, { ...correctionOf(fact), given: ' ' }, TODAY)).toBeUndefined();
  });

  it('reads a birth date as people say it, and nothing it cannot read', () => {
    const fact = { kind: 'birth', value: '1991-03-12' } as const;
    expect(rightValue(fact, { ...correctionOf(fact), birth: '12/3/1991' }, TODAY)).toEqual({
      birth: { birthDate: '1991-12-03', birthEstimated: false },
    });
    expect(rightValue(fact, { ...correctionOf(fact), birth: 'long ago' }, TODAY)).toBeUndefined();
  });

  it('keeps which ways are safe with a phone number', () => {
    const fact = { kind: 'contact-point', pointKind: 'phone', value: '507-555-0142', safeFor: ['text'] } as const;
    expect(rightValue(fact, { ...correctionOf(fact), value: '507-555-0143' }, TODAY)).toEqual({
      contactPoint: { kind: 'phone', value: '507-555-0143', safeFor: ['text'] },
    });
  });
});
