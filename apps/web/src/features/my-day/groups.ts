import type { DueGroup, QueueItem } from '../../api/my-day.js';

/** What a person asked or said, and waits for somebody to answer: it has no day, and is not to wait behind what has one. */
const ASKED: readonly QueueItem['kind'][] = ['action-request', 'look-question'];

/** A person waits for an answer to it. */
export function isAsked({ kind }: Pick<QueueItem, 'kind'>): boolean {
  return ASKED.includes(kind);
}

type Group = DueGroup | 'asked';

/** The order of the groups of a queue: whoever waits for an answer, then what is late. */
const GROUPS: readonly Group[] = ['asked', 'overdue', 'today', 'this-week', 'next-two-weeks', 'later', 'none'];

export interface QueueGroup {
  readonly due: Group;
  readonly items: readonly QueueItem[];
}

/** Who waits for an answer, longest first; the others by when they are due; empty groups are left out. */
export function groupsOf(items: readonly QueueItem[]): QueueGroup[] {
  const groupOf = (item: QueueItem): Group => (isAsked(item) ? 'asked' : item.due);
  const asked = items.filter(isAsked).sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  const inOrder = [...asked, ...items.filter((item) => !isAsked(item))];
  return GROUPS.map((due) => ({ due, items: inOrder.filter((item) => groupOf(item) === due) })).filter((group) => group.items.length > 0);
}

/** Programs that appear in a queue, in alphabetical order of their codes: none of them is the main one. */
export function programsIn(items: readonly QueueItem[]): string[] {
  return [...new Set(items.map((item) => item.program).filter((program): program is string => Boolean(program)))].sort();
}

/** The items of one program; of all where none is chosen. */
export function ofProgram(items: readonly QueueItem[], program: string): QueueItem[] {
  return items.filter((item) => program === '' || item.program === program);
}

/** How many are late and how many are due today. */
export function lateAndToday(items: readonly QueueItem[]): { late: number; today: number } {
  return { late: items.filter((item) => item.due === 'overdue').length, today: items.filter((item) => item.due === 'today').length };
}
