/** How many dates a case shows at most, and how many of them at least are still to come where there are as many. */
const SHOWN = 8;
const TO_COME = 3;

/**
 * The dates of a case that ask for attention, of all that are open, earliest first: what is overdue comes first, and never pushes out
 * what comes next.
 *
 * @param dated in the order of their days
 * @param today the day (YYYY-MM-DD) on which it is asked; what is due on it is not late
 */
export function datesAhead<T extends { readonly dueOn: string | null }>(dated: readonly T[], today: string): readonly T[] {
  const isLate = ({ dueOn }: T): boolean => dueOn !== null && dueOn < today;
  const toCome = dated.filter((one) => !isLate(one));
  const late = dated.filter(isLate).slice(0, SHOWN - Math.min(TO_COME, toCome.length));
  return [...late, ...toCome].slice(0, SHOWN);
}
