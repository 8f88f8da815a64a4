import { addBusinessDays, businessDaysBetween, dueAfter, isBusinessDay } from './business-calendar.js';
import { endOfDay, localDay, monthOf, startOfDay } from './zone.js';

describe('the clock of the counties', () => {
  it('puts a moment late in the evening on the day of the county, not of UTC', () => {
    expect(localDay('2026-11-18T03:30:00.000Z')).toBe('2026-11-17');
    expect(monthOf('2026-12-01T05:59:59.999Z')).toBe('2026-11');
  });

  it('ends a day at its last millisecond, in summer and in winter', () => {
    expect(endOfDay('2026-07-01')).toBe('2026-07-02T04:59:59.999Z');
    expect(endOfDay('2026-11-17')).toBe('2026-11-18T05:59:59.999Z');
  });

  it('knows the short and the long day of the change of the clock', () => {
    expect(startOfDay('2026-03-08')).toBe('2026-03-08T06:00:00.000Z');
    expect(endOfDay('2026-03-08')).toBe('2026-03-09T04:59:59.999Z');
    expect(startOfDay('2026-11-01')).toBe('2026-11-01T05:00:00.000Z');
    expect(endOfDay('2026-11-01')).toBe('2026-11-02T05:59:59.999Z');
  });
});

describe('business days', () => {
  it('are not weekends, and not holidays as they are observed', () => {
    expect(isBusinessDay('2026-11-21')).toBe(false);
    expect(isBusinessDay('2026-11-26')).toBe(false);
    expect(isBusinessDay('2026-07-03')).toBe(false);
    expect(isBusinessDay('2026-07-06')).toBe(true);
  });

  it('run on over a weekend', () => {
    expect(addBusinessDays('2026-11-19', 2)).toBe('2026-11-23');
    expect(businessDaysBetween('2026-11-19', '2026-11-23')).toBe(2);
  });

  it('run on over Thanksgiving and the day after', () => {
    expect(addBusinessDays('2026-11-25', 2)).toBe('2026-12-01');
    expect(businessDaysBetween('2026-11-25', '2026-12-01')).toBe(2);
  });

  it('count a contact on a closed day from the next open one', () => {
    expect(addBusinessDays('2026-11-21', 2)).toBe('2026-11-25');
    expect(addBusinessDays('2026-11-23', 2)).toBe('2026-11-25');
    expect(businessDaysBetween('2026-11-21', '2026-11-25')).toBe(2);
  });

  it('never count backwards', () => {
    expect(businessDaysBetween('2026-11-25', '2026-11-23')).toBe(0);
  });

  it('agree with each other on every day of a year', () => {
    for (let time = Date.parse('2026-01-01'); time < Date.parse('2027-01-01'); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      for (const days of [0, 1, 2, 5]) expect(businessDaysBetween(day, addBusinessDays(day, days))).toBe(days);
    }
  });
});

describe('the end of a span', () => {
  it('is the end of the due day in the zone of the county', () => {
    expect(dueAfter('2026-11-17', { days: 2, business: true }, '27109')).toEqual({
      dueOn: '2026-11-19',
      dueAt: '2026-11-20T05:59:59.999Z',
    });
    expect(dueAfter('2026-11-17', { days: 14, business: false }, '27109').dueOn).toBe('2026-12-01');
  });
});
