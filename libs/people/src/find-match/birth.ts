/** A birth date as somebody typed it: parts that are known. */
export interface TypedBirth {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

const two = (text: string): string => text.padStart(2, '0');

/** Reads `1991-03-12`, `3/12/1991`, `3/1991`, `1991-03` or `1991`; undefined for anything else. */
export function readTypedBirth(text: string): TypedBirth | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(trimmed);
  if (iso) return sane(iso[1]!, iso[2], iso[3]);
  const american = /^(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-])(\d{4})$/.exec(trimmed);
  if (!american) return undefined;
  const [, first, second, year] = american;
  return first === undefined ? sane(year!, second) : sane(year!, first, second);
}

function sane(year: string, month?: string, day?: string): TypedBirth | undefined {
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  // A day above 12 in the month's place was written day first.
  if (m > 12 && d <= 12 && day !== undefined) return sane(year, day, month);
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return { year, ...(month ? { month: two(month) } : {}), ...(day ? { day: two(day) } : {}) };
}

/** The parts of a recorded birth date: YYYY, YYYY-MM or YYYY-MM-DD. */
export function partsOfBirth(birthDate: string): TypedBirth {
  const [year = '', month, day] = birthDate.split('-');
  return { year, month, day };
}

/** How two birth dates compare. */
export type BirthLikeness = 'same-day' | 'same-month' | 'same-year' | 'swapped' | 'one-digit' | 'near-year' | 'different';

/** Compares what both know; day and month written the wrong way round are seen. */
export function birthLikeness(a: TypedBirth, b: TypedBirth): BirthLikeness {
  const whole = a.day !== undefined && b.day !== undefined;
  if (whole && a.year === b.year && a.month === b.month && a.day === b.day) return 'same-day';
  if (whole && a.year === b.year && a.month === b.day && a.day === b.month) return 'swapped';
  const months = a.month !== undefined && b.month !== undefined;
  if (!whole && months && a.year === b.year && a.month === b.month) return 'same-month';
  if (!months && a.year === b.year) return 'same-year';
  if (whole && digitsApart(a, b) === 1) return 'one-digit';
  const sameInYear = (!months || a.month === b.month) && (!whole || a.day === b.day);
  if (sameInYear && Math.abs(Number(a.year) - Number(b.year)) <= 3) return 'near-year';
  return 'different';
}

function digitsApart(a: TypedBirth, b: TypedBirth): number {
  const [one, other] = [a, b].map(({ year, month = '', day = '' }) => `${year}${month}${day}`);
  return [...one!].filter((digit, i) => digit !== other![i]).length;
}
