import fc from 'fast-check';
import { wilson } from './wilson.js';

describe('the Wilson interval', () => {
  it.each([
    [1, 100, 0.0017674, 0.0544862],
    [65, 100, 0.5525444, 0.7363575],
    [999, 3456, 0.2741895, 0.3044039],
  ])('gives the published bounds of %i in %i', (numerator, denominator, lower, upper) => {
    const interval = wilson(numerator, denominator);
    expect(interval?.lower).toBeCloseTo(lower, 6);
    expect(interval?.upper).toBeCloseTo(upper, 6);
  });

  it('begins at zero where nobody counts', () => {
    const interval = wilson(0, 8);
    expect(interval?.lower).toBe(0);
    expect(interval?.upper).toBeCloseTo(0.3244, 4);
  });

  it('ends at one where everybody counts', () => {
    expect(wilson(8, 8)?.upper).toBe(1);
  });

  it('has no bounds where there is nobody to count', () => {
    expect(wilson(0, 0)).toBeUndefined();
  });

  it('refuses a part greater than its whole', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError);
  });

  const counts = fc.integer({ min: 1, max: 200_000 }).chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const interval = wilson(part, whole)!;
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeLessThanOrEqual(part / whole + 1e-12);
        expect(interval.upper).toBeGreaterThanOrEqual(part / whole - 1e-12);
      }),
    );
  });

  it('mirrors when those who count change places with those who do not', () => {
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        expect(wilson(part, whole)!.lower).toBeCloseTo(1 - wilson(whole - part, whole)!.upper, 9);
      }),
    );
  });
});
