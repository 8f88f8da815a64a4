/** The clock that counties live by: days, months and ends of days are days here, whatever the zone of the server. */
export const COUNTY_ZONE = 'America/Chicago';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The day on which a moment (ISO 8601) lies: YYYY-MM-DD in the zone. */
export function localDay(moment: string, zone: string = COUNTY_ZONE): string {
  return formatOf(zone).format(new Date(moment)).slice(0, 10);
}

/** The month of a moment: YYYY-MM in the zone. */
export function monthOf(moment: string, zone: string = COUNTY_ZONE): string {
  return localDay(moment, zone).slice(0, 7);
}

/** Milliseconds by which the zone's clock is ahead of UTC at a moment. */
function offsetAt(time: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour, parts.minute, parts.second);
  return shown - Math.floor(time / 1000) * 1000;
}

/** The moment at which a day begins in the zone: ISO 8601, UTC. */
export function startOfDay(day: string, zone: string = COUNTY_ZONE): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, zone);
  // Where the clock is put forward or back that night the guess used the other side's offset.
  return new Date(midnight - offsetAt(guess, zone)).toISOString();
}

/** The last millisecond of a day in the zone: ISO 8601, UTC. */
export function endOfDay(day: string, zone: string = COUNTY_ZONE): string {
  return new Date(Date.parse(startOfDay(addDays(day, 1), zone)) - 1).toISOString();
}

/** A day so many calendar days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
