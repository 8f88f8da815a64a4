import { addBusinessDays, addDays } from '#governance';

/**
 * The first day whose days are not over yet: whoever asked for help on it or later is not yet due.
 *
 * @param span how many days count as in time; null where the measure counts none
 * @param today the day on which it is asked; the last day still counts
 * @returns undefined where no days are counted
 */
export function notYetDueSince(
  { days, business }: { readonly days: number | null; readonly business: boolean },
  today: string,
): string | undefined {
  if (days === null) return undefined;
  const lastDay = (day: string): string => (business ? addBusinessDays(day, days) : addDays(day, days));
  let first = addDays(today, 1);
  while (lastDay(addDays(first, -1)) >= today) first = addDays(first, -1);
  return first;
}
