import { bandPath, domainOf, labelHeights, linePath, placeIn, valuesOf } from './chart-geometry.js';
import type { Rate } from './measures-api.js';
import { monthWords, percent, trendSentence, wholePercent } from './share-words.js';

const rate = (numerator: number, denominator: number, lower: number, upper: number): Rate => ({
  numerator,
  denominator,
  share: numerator / denominator,
  lower,
  upper,
  medianDays: null,
  verdict: 'threshold-met',
});
const nobody: Rate = { numerator: 0, denominator: 0, share: null, lower: null, upper: null, medianDays: null, verdict: 'not-judged' };

describe('the stretch of a chart', () => {
  it('holds every interval, threshold and target on round steps', () => {
    const domain = domainOf(valuesOf([rate(76, 100, 0.66, 0.83), nobody], [0.75, 0.8]));
    expect(domain).toEqual({ from: 0.6, to: 0.85, ticks: [0.6, 0.65, 0.7, 0.75, 0.8, 0.85] });
  });

  it('never leaves 0 to 1', () => {
    expect(domainOf([0, 1])).toMatchObject({ from: 0, to: 1 });
    expect(domainOf([0.5]).ticks.length).toBeGreaterThan(1);
  });

  it('places a value between its ends', () => {
    expect(placeIn(0.75, { from: 0.6, to: 0.9 })).toBeCloseTo(0.5);
    expect(placeIn(0.2, { from: 0.6, to: 0.9 })).toBe(0);
  });
});

describe('a line with months without anybody', () => {
  const points = [{ x: 0, y: 1 }, { x: 1, y: 2 }, undefined, { x: 3, y: 4 }];

  it('breaks instead of joining over the gap', () => {
    expect(linePath(points)).toBe('M0 1L1 2M3 4');
  });

  it('has a band at every month that counts somebody: one that stands alone has a width of its own', () => {
    const lower = points.map((point) => point && { ...point, y: point.y + 10 });
    expect(bandPath(points, lower, { width: 4, from: 0, to: 10 })).toBe('M0 1L1 2L1 12L0 11ZM1 4L5 4L5 14L1 14Z');
  });

  it('keeps such a band within the plot', () => {
    const alone = { width: 4, from: 2, to: 4 };
    expect(bandPath(points.slice(3), points.slice(3), alone)).toBe('M2 4L4 4L4 4L2 4Z');
  });
});

describe('the words of level lines', () => {
  const room = { over: 8, under: 16, gap: 16 };

  it('stand over their own line', () => {
    expect(labelHeights([45, 100], room)).toEqual([37, 92]);
  });

  it('stand under the lower of two that lie close together, whichever is told first', () => {
    expect(labelHeights([45, 50], room)).toEqual([37, 66]);
    expect(labelHeights([50, 45], room)).toEqual([66, 37]);
  });
});

describe('the sentence of a trend', () => {
  it('says rose only where the intervals do not touch', () => {
    const early = { month: '2025-01', ...rate(70, 100, 0.6, 0.74) };
    expect(trendSentence([early, { month: '2025-02', ...nobody }, { month: '2025-03', ...rate(90, 100, 0.82, 0.95) }]).says).toBe('rose');
    expect(trendSentence([early, { month: '2025-03', ...rate(76, 100, 0.67, 0.83) }]).says).toBe('same');
    expect(trendSentence([early, { month: '2025-03', ...rate(30, 100, 0.2, 0.4) }]).says).toBe('fell');
  });

  it('says so where there is nobody, or one month only', () => {
    expect(trendSentence([{ month: '2025-01', ...nobody }]).says).toBe('none');
    expect(trendSentence([{ month: '2025-01', ...rate(7, 10, 0.4, 0.9) }]).says).toBe('one');
  });
});

describe('shares in words', () => {
  it('rounds for the eye only', () => {
    expect(percent(0.76549, 'en')).toBe('76.5 %');
    expect(percent(0.5, 'es')).toBe('50,0 %');
    expect(wholePercent(0.75, 'en')).toBe('75 %');
    expect(monthWords('2026-10', 'en')).toBe('October 2026');
  });
});
