/** What was typed as a birth date or age, as the register takes it. `birthDate` is YYYY, YYYY-MM or YYYY-MM-DD. */
export interface TypedBirth {
  readonly birthDate: string;
  readonly estimated: boolean;
}

const MONTHS = [
  ['jan', 'ene'],
  ['feb', 'feb'],
  ['mar', 'mar'],
  ['apr', 'abr'],
  ['may', 'may'],
  ['jun', 'jun'],
  ['jul', 'jul'],
  ['aug', 'ago'],
  ['sep', 'sep'],
  ['oct', 'oct'],
  ['nov', 'nov'],
  ['dec', 'dic'],
] as const;

const OLDEST = 120;
const pad = (part: number): string => String(part).padStart(2, '0');

function dated(year: number, month?: number, day?: number): string | undefined {
  if (year < 1880 || year > 2200) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && day > 0 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

function monthNamed(word: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
  return index < 0 ? undefined : index + 1;
}

function fromWords(text: string): string | undefined {
  const named = /^(?:(\d{1,2})\s+(?:de\s+)?)?([a-zé]{3,})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:de\s+)?(\d{4})$/.exec(text);
  const month = named?.[2] ? monthNamed(named[2]) : undefined;
  if (!named || month === undefined) return undefined;
  const day = named[1] ?? named[3];
  return dated(Number(named[4]), month, day === undefined ? undefined : Number(day));
}

function fromNumbers(text: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return dated(Number(iso[1]), iso[2] ? Number(iso[2]) : undefined, iso[3] ? Number(iso[3]) : undefined);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month) return dated(Number(month[2]), Number(month[1]));
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!day) return undefined;
  const [first, second, year] = [Number(day[1]), Number(day[2]), Number(day[3])];
  // A first number above 12 is no month: it was said day first.
  return first > 12 ? dated(year, second, first) : dated(year, first, second);
}

/**
 * Reads `3/1991`, `3/14/1991`, `1991-03-14`, `March 1991`, `14 de marzo de 1991`, `1991`, `about 1991`, or an age such as
 * `35` or `about 35`, which becomes an estimated year. Answers `undefined` for what it cannot read; nothing is guessed.
 */
export function readBirth(typed: string, today: string): TypedBirth | undefined {
  const text = typed.trim().toLowerCase();
  const plain = text.replace(/^(about|around|circa|ca\.?|como|unos|alrededor de|~)\s*/, '').replace(/\s*(years?( old)?|años)$/, '');
  const about = plain !== text;
  if (/^\d{1,3}$/.test(plain)) {
    const age = Number(plain);
    return age <= OLDEST ? { birthDate: String(Number(today.slice(0, 4)) - age), estimated: true } : undefined;
  }
  const birthDate = fromNumbers(plain) ?? fromWords(plain);
  return birthDate && birthDate <= today ? { birthDate, estimated: about } : undefined;
}
