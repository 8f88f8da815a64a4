import { addDays, dayOf, daysBetween, momentAt } from '../../../ui/dates.js';

/** The line of time of a case: days from its first contact to now. */
export interface TimeLine {
  readonly first: string;
  readonly last: string;
  readonly days: number;
}

/** At least one day long, so that the slider has two ends. */
export function lineOf(openedAt: string, today: string): TimeLine {
  const first = dayOf(openedAt);
  const days = Math.max(1, daysBetween(first, today));
  return { first, last: addDays(first, days), days };
}

/** The moment that a place on the slider stands for: the end of that day; undefined at the right end, which is now. */
export function momentOfStep(line: TimeLine, step: number): string | undefined {
  if (step >= line.days) return undefined;
  return momentAt(addDays(line.first, Math.max(0, step)), '23:59');
}

/** The place on the slider of a moment. */
export function stepOfMoment(line: TimeLine, moment: string | undefined): number {
  if (!moment) return line.days;
  return Math.min(line.days, Math.max(0, daysBetween(line.first, dayOf(moment))));
}

/** Where Page keys go: a month earlier or later. */
export const STEPS_A_MONTH = 30;

/** How many things happened on a day. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** How many things happened in each of `bars` equal parts of the line. */
export function barsOf(line: TimeLine, days: readonly DayCount[], bars: number): number[] {
  const counts = Array.from({ length: bars }, () => 0);
  for (const { day, count } of days) {
    const place = Math.floor((daysBetween(line.first, day) / (line.days + 1)) * bars);
    const index = Math.min(bars - 1, Math.max(0, place));
    counts[index] = (counts[index] ?? 0) + count;
  }
  return counts;
}
