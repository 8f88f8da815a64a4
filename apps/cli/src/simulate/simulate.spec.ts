import { wantedOf } from './simulate.js';

const words = (text: string): string[] => text.split(' ');

describe('the words of simulate', () => {
  it('say how many people, over how many months, by which seed, up to which day', () => {
    expect(wantedOf(words('--people 2500 --months 24 --seed 402 --day 2026-11-17'), '2026-11-22')).toEqual({
      people: 2500,
      months: 24,
      seed: '402',
      day: '2026-11-17',
    });
  });

  it('end today unless told otherwise', () => {
    expect(wantedOf(words('--people 1 --months 1 --seed a'), '2026-11-22').day).toBe('2026-11-22');
  });

  it.each([
    '--people 0 --months 1 --seed a',
    '--people 1 --seed a',
    '--people 1 --months 1',
    '--people 1 --months 1 --seed a --day 2026-99-01',
    '--people 1 --months 1 --seed a --day 2027-01-01',
  ])('are refused when they make no sense: %s', (text) => {
    expect(() => wantedOf(words(text), '2026-11-22')).toThrow('npm run -s cli -- simulate');
  });
});
