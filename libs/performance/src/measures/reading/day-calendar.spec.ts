import { businessDaysBetween, daysBetween } from '#governance';
import { dayCalendar } from './day-calendar.js';

const days = (span: { days: number | null; business: boolean }) =>
  new Map(dayCalendar(span, '2026-11-01', '2026-12-31').map((one) => [one.day, one]));

describe('the calendar of a measure', () => {
  const business = days({ days: 2, business: true });
  const calendar = days({ days: 14, business: false });

  it('ends two business days after a Friday on Tuesday', () => {
    expect(business.get('2026-11-13')?.due).toBe('2026-11-17');
  });

  it('counts a Saturday as the Monday after it', () => {
    expect(business.get('2026-11-14')?.due).toBe('2026-11-18');
  });

  it('leaves holidays out', () => {
    expect(business.get('2026-11-25')?.due).toBe('2026-12-01');
  });

  it('ends fourteen calendar days later whatever the days', () => {
    expect(calendar.get('2026-11-13')?.due).toBe('2026-11-27');
  });

  it('numbers the days as the rules count the days between them', () => {
    for (const [from, to] of [
      ['2026-11-13', '2026-11-30'],
      ['2026-11-14', '2026-11-16'],
      ['2026-11-25', '2026-12-26'],
    ] as const) {
      expect(business.get(to)!.ordinal - business.get(from)!.ordinal).toBe(businessDaysBetween(from, to));
      expect(calendar.get(to)!.ordinal - calendar.get(from)!.ordinal).toBe(daysBetween(from, to));
    }
  });

  it('is empty where no days are counted', () => {
    expect(dayCalendar({ days: null, business: false }, '2026-11-01', '2026-11-30')).toEqual([]);
  });
});
