import fc from 'fast-check';
import { medianOf } from './median.js';

describe('the median of days', () => {
  it('is none where there is nobody', () => {
    expect(medianOf([])).toBeNull();
  });

  it('is that of all values one by one, however they are counted together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 1, maxLength: 40 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const half = sorted.length >> 1;
        const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
        const counted = [...new Set(days)].map((day): [number, number] => [day, days.filter((one) => one === day).length]);
        expect(medianOf(counted)).toBe(middle);
        expect(medianOf(days.map((day): [number, number] => [day, 1]))).toBe(middle);
      }),
    );
  });
});
