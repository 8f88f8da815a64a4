import { periodOf, trendOf } from './period.js';

describe('a period', () => {
  it.each([
    ['2026-10', '2026-10', '2026-10'],
    ['2026-Q3', '2026-07', '2026-09'],
    ['2026-Q1', '2026-01', '2026-03'],
    ['2026', '2026-01', '2026-12'],
    ['last-12-months', '2025-12', '2026-11'],
  ])('%s reaches from %s to %s', (key, from, to) => {
    expect(periodOf(key, '2026-11-17')).toEqual({ key, from, to });
  });

  it.each(['2026-13', '2026-Q5', '26', '2026-1', ''])('refuses %p', (key) => {
    expect(() => periodOf(key, '2026-11-17')).toThrow('A period is');
  });

  it('has a trend that ends with its last month', () => {
    expect(trendOf(periodOf('2026-Q1', '2026-11-17'), '2026-11-17', 4)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  });

  it('has a trend that never reaches past this month', () => {
    expect(trendOf(periodOf('2026', '2026-11-17'), '2026-11-17', 2)).toEqual(['2026-10', '2026-11']);
  });
});
