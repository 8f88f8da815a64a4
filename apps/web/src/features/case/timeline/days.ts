import type { TimelineEntry } from '../../../api/casework.js';
import { dayOf } from '../../../ui/dates.js';

export interface TimelineDay {
  /** Calendar day of what happened, where the work is done. */
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** The entries by the day they happened, in the order they came (newest first). */
export function daysOf(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.occurredAt);
    const last = days[days.length - 1];
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/**
 * What is shown and what waits behind "2 new, show": entries of others that came after the newest position that was shown.
 * Own entries show at once. `upTo` undefined: everything shows.
 */
export function heldBack(
  entries: readonly TimelineEntry[],
  upTo: string | undefined,
  me: string,
): { shown: TimelineEntry[]; held: TimelineEntry[] } {
  const isHeld = (entry: TimelineEntry): boolean => upTo !== undefined && entry.position > upTo && entry.who.id !== me;
  return { shown: entries.filter((entry) => !isHeld(entry)), held: entries.filter(isHeld) };
}

/** The newest position among entries. */
export function newestPosition(entries: readonly TimelineEntry[]): string | undefined {
  return entries.reduce<string | undefined>(
    (newest, { position }) => (newest === undefined || position > newest ? position : newest),
    undefined,
  );
}

/** New to somebody: done by others, not by the system itself, and after the position up to which they have looked. */
export function isNewTo(entry: TimelineEntry, me: string, newAfter: string | undefined): boolean {
  return newAfter !== undefined && entry.who.id !== me && entry.who.role !== 'system' && entry.position > newAfter;
}
