import type { AgeBand } from '#codes';

/** How exactly a birth date is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type Precision = 'day' | 'month' | 'year';

/** The precision of a birth date as written; undefined when it is none, or no day of the calendar. */
export function precisionOf(birthDate: string): Precision | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(birthDate);
  if (!parts) return undefined;
  const [, , month, day] = parts;
  const whole = `${birthDate}${month ? '' : '-01'}${day ? '' : '-01'}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole) return undefined;
  return day ? 'day' : month ? 'month' : 'year';
}

/** The first day that a birth date can mean. */
export function earliestDay(birthDate: string): string {
  return birthDate.length === 4 ? `${birthDate}-01-01` : birthDate.length === 7 ? `${birthDate}-01` : birthDate;
}

/** Whole years on a day; of a date that is not exact, counted from its first possible day. Negative before birth. */
export function ageOn(birthDate: string, day: string): number {
  const born = earliestDay(birthDate);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5, 10) < born.slice(5, 10) ? years - 1 : years;
}

const BANDS: readonly (readonly [number, AgeBand])[] = [
  [65, '65+'],
  [45, '45-64'],
  [25, '25-44'],
  [18, '18-24'],
  [13, '13-17'],
  [6, '6-12'],
  [0, '0-5'],
];

/** The coarse age that measures may know. */
export function ageBandOn(birthDate: string | undefined, day: string): AgeBand {
  if (birthDate === undefined) return 'unknown';
  const age = ageOn(birthDate, day);
  return BANDS.find(([from]) => age >= from)?.[1] ?? 'unknown';
}
