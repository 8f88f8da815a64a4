import { barsOf, lineOf, momentOfStep, stepOfMoment } from './line.js';

const line = lineOf('2026-01-16T15:00:00Z', '2026-11-17');

describe('the line of time', () => {
  it('runs from the first day to today', () => {
    expect(line).toEqual({ first: '2026-01-16', last: '2026-11-17', days: 305 });
  });

  it('has two ends on the first day', () => {
    expect(lineOf('2026-11-17T15:00:00Z', '2026-11-17').days).toBe(1);
  });

  it('stands for the end of a day, and for now at its right end', () => {
    expect(momentOfStep(line, 0)).toBe('2026-01-17T05:59:00.000Z');
    expect(momentOfStep(line, line.days)).toBeUndefined();
  });

  it('finds the place of every moment again', () => {
    for (const step of [0, 1, 46, 200, 304]) expect(stepOfMoment(line, momentOfStep(line, step))).toBe(step);
    expect(stepOfMoment(line, undefined)).toBe(line.days);
  });

  it('counts everything that happened, once', () => {
    const bars = barsOf(line, [...['2026-01-16', '2025-12-01'].map((day) => ({ day, count: 1 })), { day: '2026-11-17', count: 3 }], 10);
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(bars[0]).toBe(2);
    expect(bars[9]).toBe(3);
  });
});
