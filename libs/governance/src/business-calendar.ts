import { HOLIDAYS } from './holidays.js';
import { versionInForce, type Policy } from './policy.js';
import { addDays, COUNTY_ZONE, endOfDay } from './zone.js';

/** When the offices of a jurisdiction are open. */
export interface BusinessCalendar {
  readonly zone: string;
  /** 0 is Sunday. */
  readonly closedWeekdays: readonly number[];
  /** Days by their names. */
  readonly holidays: Readonly<Record<string, string>>;
}

export const businessCalendars: readonly Policy<BusinessCalendar>[] = [
  {
    id: 'business-calendar',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Holidays of Minn. Stat. 645.44, subd. 5, and the day after Thanksgiving; weekends',
    unverified: true,
    values: { zone: COUNTY_ZONE, closedWeekdays: [0, 6], holidays: HOLIDAYS },
  },
];

const STATE = '27';

function calendarOn(day: string, jurisdiction: string): BusinessCalendar {
  return versionInForce(businessCalendars, day, jurisdiction).values;
}

/** Whether offices are open on a day (YYYY-MM-DD). */
export function isBusinessDay(day: string, jurisdiction: string = STATE): boolean {
  const calendar = calendarOn(day, jurisdiction);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !calendar.closedWeekdays.includes(weekday) && calendar.holidays[day] === undefined;
}

/** The day itself when offices are open on it, else the next on which they are. */
export function businessDayOnOrAfter(day: string, jurisdiction: string = STATE): string {
  let at = day;
  while (!isBusinessDay(at, jurisdiction)) at = addDays(at, 1);
  return at;
}

/**
 * The day that is `days` business days after `day`. What happens while offices are closed counts from the next business day
 * on; day 1 is the business day after that one.
 */
export function addBusinessDays(day: string, days: number, jurisdiction: string = STATE): string {
  let at = businessDayOnOrAfter(day, jurisdiction);
  for (let left = days; left > 0; left -= 1) at = businessDayOnOrAfter(addDays(at, 1), jurisdiction);
  return at;
}

/** How many business days `to` lies after `from`, both moved to the next day on which offices are open; 0 when not later. */
export function businessDaysBetween(from: string, to: string, jurisdiction: string = STATE): number {
  const end = businessDayOnOrAfter(to, jurisdiction);
  let count = 0;
  for (let at = businessDayOnOrAfter(from, jurisdiction); at < end; at = businessDayOnOrAfter(addDays(at, 1), jurisdiction)) count += 1;
  return count;
}

/** The last day of a span that begins on `day`, and the last moment of it. */
export function dueAfter(
  day: string,
  span: { readonly days: number; readonly business: boolean },
  jurisdiction: string = STATE,
): { dueOn: string; dueAt: string } {
  const dueOn = span.business ? addBusinessDays(day, span.days, jurisdiction) : addDays(day, span.days);
  return { dueOn, dueAt: endOfDay(dueOn, calendarOn(day, jurisdiction).zone) };
}
