/** Every day and hour on a screen is in the time zone of the jurisdiction; all of ours are in one. */
export const TIME_ZONE = 'America/Chicago';

const DAY = 86_400_000;

/** The calendar day (YYYY-MM-DD) of a moment, where the work is done. */
export function dayOf(moment: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(moment),
  );
}

/** Days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY);
}

/** A calendar day some days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** `Tue Nov 17`; with the year when it is not this one. */
export function shortDay(day: string, language: string, today: string): string {
  return inWords(day, language, { weekday: 'short', month: 'short', ...yearUnlessThis(day, today), day: 'numeric' }).replaceAll(
    ',',
    language === 'en' ? '' : ',',
  );
}

/** `Nov 17`; with the year when it is not this one. */
export function monthDay(day: string, language: string, today: string): string {
  return inWords(day, language, { month: 'short', day: 'numeric', ...yearUnlessThis(day, today) });
}

/** `Tuesday, November 17`; with the year when it is not this one. */
export function longDay(day: string, language: string, today: string): string {
  const said = inWords(day, language, { weekday: 'long', month: 'long', day: 'numeric', ...yearUnlessThis(day, today) });
  // Within a sentence Spanish writes `martes 17 de noviembre`; the comma of the browser is that of a heading.
  return language === 'es' ? said.replace(',', '') : said;
}

/** `November 17, 2026`: with the year always, for what may be read years later. */
export function fullDay(day: string, language: string): string {
  return inWords(day, language, { month: 'long', day: 'numeric', year: 'numeric' });
}

/** `Tuesday`. */
export function weekday(day: string, language: string): string {
  return inWords(day, language, { weekday: 'long' });
}

/** `4:52 p.m.`, a 12-hour clock. */
export function clock(moment: string | Date, language: string): string {
  const words = new Intl.DateTimeFormat(language, { timeZone: TIME_ZONE, hour: 'numeric', minute: '2-digit', hour12: true }).format(
    new Date(moment),
  );
  return words.replace(/\s?AM$/, ' a.m.').replace(/\s?PM$/, ' p.m.');
}

/** `Monday, November 16, 4:52 p.m.`. */
export function longMoment(moment: string, language: string, today: string): string {
  return `${longDay(dayOf(moment), language, today)}, ${clock(moment, language)}`;
}

/** `Mon Nov 16, 4:52 p.m.`; today only the clock. */
export function shortMoment(moment: string, language: string, today: string): string {
  const day = dayOf(moment);
  return day === today ? clock(moment, language) : `${shortDay(day, language, today)}, ${clock(moment, language)}`;
}

/** The moment (ISO, UTC) of a day and a clock time (`HH:MM`) in the jurisdiction. */
export function momentAt(day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first)).toISOString();
}

/** The clock time (`HH:MM`, 24 hours) of a moment, as inputs want it. */
export function timeInput(moment: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(moment),
  );
}

function offsetAt(epoch: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' }).formatToParts(epoch);
  const zone = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
  if (!zone) return 0;
  return (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) * 60_000;
}

function yearUnlessThis(day: string, today: string): Intl.DateTimeFormatOptions {
  return day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

function inWords(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(`${day}T12:00:00Z`));
}
