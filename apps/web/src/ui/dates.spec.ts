import { addDays, clock, dayOf, daysBetween, longDay, longMoment, momentAt, monthDay, shortDay, timeInput } from './dates.js';

const TODAY = '2026-11-17';

describe('days and hours in words', () => {
  it('says days as people do, with the year only when it is not this one', () => {
    expect(shortDay('2026-11-17', 'en', TODAY)).toBe('Tue Nov 17');
    expect(longDay('2026-11-17', 'en', TODAY)).toBe('Tuesday, November 17');
    expect(longDay('2027-05-01', 'en', TODAY)).toBe('Saturday, May 1, 2027');
    expect(monthDay('2025-12-29', 'en', TODAY)).toBe('Dec 29, 2025');
  });

  it('says them in Spanish too', () => {
    expect(longDay('2027-05-01', 'es', TODAY)).toBe('sábado 1 de mayo de 2027');
    expect(longDay('2026-11-17', 'es', TODAY)).toBe('martes 17 de noviembre');
  });

  it('uses a 12-hour clock where the work is done', () => {
    expect(clock('2026-11-16T22:52:00Z', 'en')).toBe('4:52 p.m.');
    expect(longMoment('2026-11-16T22:52:00Z', 'en', TODAY)).toBe('Monday, November 16, 4:52 p.m.');
  });

  it('counts a late evening as the day it is there, not in London', () => {
    expect(dayOf('2026-11-17T04:30:00Z')).toBe('2026-11-16');
  });

  it('counts days across the change of clocks', () => {
    expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3);
    expect(addDays('2026-10-31', 1)).toBe('2026-11-01');
  });

  it('turns a typed day and time into the moment it was, in summer and in winter', () => {
    expect(momentAt('2026-03-03', '10:00')).toBe('2026-03-03T16:00:00.000Z');
    expect(momentAt('2026-07-03', '10:00')).toBe('2026-07-03T15:00:00.000Z');
    expect(timeInput('2026-07-03T15:00:00Z')).toBe('10:00');
  });
});
