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

/** What a person asked and waits to be answered: it has no day. */
const ASKED: readonly string[] = ['action-request', 'look-question'];

/** The place of a thing in the list: a person who waits for an answer does not wait behind all that has a day. */
export function rankOf(kind: string, due: Due): number {
  return ASKED.includes(kind) ? -1 : DUE_GROUPS.indexOf(due);
}

const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of a moment where the demo counties are. */
export function localDay(moment: Date): string {
  return FORMAT.format(moment);
}
