import { addBusinessDays, addDays, isBusinessDay } from '#governance';

/** A day, the last day that still counts when help was asked for on it, and its number: the difference of two numbers is the days between. */
export interface CountedDay {
  readonly day: string;
  readonly due: string;
  readonly ordinal: number;
}

/**
 * Every day from `from` to `to`, by the rule of a policy: calendar days, or business days of the jurisdiction. The statement
 * gets it as a table, so that the rule of days stays in one place and a changed policy needs no new read model.
 *
 * @param span how many days; null where the measure counts none, which gives an empty calendar
 */
export function dayCalendar(
  span: { readonly days: number | null; readonly business: boolean },
  from: string,
  to: string,
): readonly CountedDay[] {
  const { days, business } = span;
  if (days === null) return [];
  const calendar: CountedDay[] = [];
  let ordinal = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    calendar.push({ day, due: business ? addBusinessDays(day, days) : addDays(day, days), ordinal });
    if (!business || isBusinessDay(day)) ordinal += 1;
  }
  return calendar;
}
