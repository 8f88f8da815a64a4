import { addDays, businessDayOnOrAfter, localDay, startOfDay } from '#governance';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const dayStarts = new Map<string, number>();

/** A moment of a day on the county's clock, in milliseconds since 1970. */
export function at(day: string, hour: number, minute = 0): number {
  let start = dayStarts.get(day);
  if (start === undefined) {
    start = Date.parse(startOfDay(day));
    dayStarts.set(day, start);
  }
  return start + hour * HOUR + minute * MINUTE;
}

/** ISO 8601, UTC. */
export const iso = (time: number): string => new Date(time).toISOString();

/** The day of a moment on the county's clock. */
export const dayOf = (time: number): string => localDay(iso(time));

/** A moment so many minutes later on the same working day; past the end of it, the next morning when offices are open. */
export function minutesLater(time: number, minutes: number): number {
  const later = time + minutes * MINUTE;
  const day = dayOf(time);
  if (later < at(day, 17)) return later;
  return at(businessDayOnOrAfter(addDays(day, 1)), 8, 5 + (minutes % 50));
}

/** A working moment so many calendar days later, moved to the next day on which offices are open. */
export function daysLater(time: number, days: number, hour: number, minute = 0): number {
  const day = businessDayOnOrAfter(addDays(dayOf(time), days));
  return Math.max(at(day, hour, minute), time + MINUTE);
}
