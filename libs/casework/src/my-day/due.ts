export const DUE_GROUPS = ['overdue', 'today', 'this-week', 'next-two-weeks', 'later', 'none'] as const;
export type Due = (typeof DUE_GROUPS)[number];

const DAY = 86_400_000;

/** In which group of the list a day falls, seen from today (both YYYY-MM-DD). Weeks end on Sunday. */
export function dueGroup(dueOn: string | null, today: string): Due {
  if (dueOn === null) return 'none';
  const [due, now] = [Date.parse(dueOn), Date.parse(today)];
  if (due < now) return 'overdue';
  if (due === now) return 'today';
  const endOfWeek = now + ((7 - new Date(now).getUTCDay()) % 7) * DAY;
  if (due <= endOfWeek) return 'this-week';
  return due <= endOfWeek + 14 * DAY ? 'next-two-weeks' : 'later';
}

const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of a moment where the demo counties are. */
export function localDay(moment: Date): string {
  return FORMAT.format(moment);
}
