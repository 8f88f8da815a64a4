import type { DueGroup, QueueItem } from '../../api/my-day.js';

/** The order of the groups of a queue: what is late first. */
export const DUE_GROUPS: readonly DueGroup[] = ['overdue', 'today', 'this-week', 'next-two-weeks', 'later', 'none'];

export interface QueueGroup {
  readonly due: DueGroup;
  readonly items: readonly QueueItem[];
}

/** The items by when they are due; empty groups are left out. */
export function groupsOf(items: readonly QueueItem[]): QueueGroup[] {
  return DUE_GROUPS.map((due) => ({ due, items: items.filter((item) => item.due === due) })).filter((group) => group.items.length > 0);
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
