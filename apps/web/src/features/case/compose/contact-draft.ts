import { dayOf, momentAt } from '../../../ui/dates.js';

/** What is typed while a contact is recorded. */
export interface ContactDraft {
  readonly summary: string;
  readonly ownWords: string;
  readonly channel: string;
  readonly direction: string;
  readonly withWhom: string;
  readonly reached: boolean;
  /** Empty: it happened just now. */
  readonly day: string;
  readonly time: string;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

export const EMPTY_CONTACT: ContactDraft = {
  summary: '',
  ownWords: '',
  channel: 'phone',
  direction: 'out',
  withWhom: 'person',
  reached: true,
  day: '',
  time: '',
  sharing: 'team-and-family',
  sharedWith: [],
};

/** The body of the command. Without a day it happened now; without a time, at noon of that day, or now if that is later than now. */
export function contactBody(draft: ContactDraft, now: Date = new Date()): Record<string, unknown> {
  const { day, time, summary, ownWords, ...codes } = draft;
  const words = { summary: summary.trim(), ...(ownWords.trim() ? { ownWords: ownWords.trim() } : {}) };
  const occurredAt = momentTyped(day, time, now);
  return { ...codes, ...words, ...(occurredAt ? { occurredAt } : {}) };
}

function momentTyped(day: string, time: string, now: Date): string | undefined {
  if (!day && !time) return undefined;
  const on = day || dayOf(now);
  const moment = momentAt(on, time || '12:00');
  return !time && moment > now.toISOString() ? undefined : moment;
}
