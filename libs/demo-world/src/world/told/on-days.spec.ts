import { addDays } from '#governance';
import { dayOf } from '../moments.js';
import { onDays } from './on-days.js';

const ENDS = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

describe('days of a story', () => {
  it.each(ENDS)('keep their weekday when they are long ago, and are as many days ago as told lately, where the world ends on %s', (end) => {
    const { ago, day } = onDays(end);
    expect([27, 41, 55].map((days) => weekday(dayOf(ago(days, 16))))).toEqual([3, 3, 3]);
    expect([0, 1, 14].map((days) => dayOf(ago(days, 9)))).toEqual([end, addDays(end, -1), addDays(end, -14)]);
    expect([day(3), day(-4)]).toEqual([addDays(end, 3), addDays(end, -4)]);
    expect(day(-55)).toBe(dayOf(ago(55, 16)));
  });

  it.each(ENDS)('come in the order in which they are told, where the world ends on %s', (end) => {
    const { ago } = onDays(end);
    const times = Array.from({ length: 40 }, (_, days) => ago(40 - days, 9));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
