import { rate } from './rate.js';

const promised = { threshold: 0.75, target: 0.8 };
const counts = (numerator: number, denominator: number) => ({ numerator, denominator, medianDays: null });

describe('a rate', () => {
  it('has no share where there is nobody to count', () => {
    expect(rate(counts(0, 0), promised)).toMatchObject({ share: null, lower: null, upper: null, verdict: 'not-judged' });
  });

  it('meets the target exactly at the target', () => {
    expect(rate(counts(80, 100), promised).verdict).toBe('target-met');
  });

  it('meets the threshold exactly at the threshold', () => {
    expect(rate(counts(75, 100), promised).verdict).toBe('threshold-met');
  });

  it('is judged before it is rounded: 79.96 % is not 80 %', () => {
    expect(rate(counts(1999, 2500), promised)).toMatchObject({ share: 0.7996, verdict: 'threshold-met' });
  });

  it('is below the threshold by a single one', () => {
    expect(rate(counts(7499, 10_000), promised).verdict).toBe('below-threshold');
  });
});
