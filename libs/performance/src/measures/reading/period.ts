import { Refusal } from '#event-sourcing';

/** A stretch of whole months, both ends included: `2026-07` to `2026-09`. */
export interface Period {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What `period=` may be: a month, a quarter, a year, or the twelve months that end with this one. */
export const PERIOD = /^(\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?|last-12-months)$/;

/**
 * @param key `2026-10`, `2026-Q3`, `2026` or `last-12-months`
 * @param today the day from which `last-12-months` counts back, `2026-11-17`
 */
export function periodOf(key: string, today: string): Period {
  if (!PERIOD.test(key))
    throw new Refusal('shape', 'measure.period', 'A period is a month (2026-10), a quarter (2026-Q3) or a year (2026).');
  if (key === 'last-12-months') return { key, from: monthsBefore(today.slice(0, 7), 11), to: today.slice(0, 7) };
  const year = key.slice(0, 4);
  if (key.length === 4) return { key, from: `${year}-01`, to: `${year}-12` };
  if (key[5] !== 'Q') return { key, from: key, to: key };
  const last = Number(key[6]) * 3;
  return { key, from: `${year}-${twoDigits(last - 2)}`, to: `${year}-${twoDigits(last)}` };
}

/** The months of the trend: as many as asked for, the last one the period's own end, or this month where the period is not over. */
export function trendOf(period: Period, today: string, months: number): readonly string[] {
  const last = period.to < today.slice(0, 7) ? period.to : today.slice(0, 7);
  return Array.from({ length: months }, (_, index) => monthsBefore(last, months - 1 - index));
}

/** @returns the month that lies `count` months before `month` (`2026-01`) */
export function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
