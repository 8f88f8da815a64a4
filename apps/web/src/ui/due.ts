import { daysBetween } from './dates.js';

/** What a due mark is told; the words are made here, once, for every screen. */
export interface DueFacts {
  readonly dueOn?: string;
  /** The day on which it began, or was over. */
  readonly since?: string;
  readonly state?: 'open' | 'started' | 'paused' | 'waiting' | 'done' | 'cancelled' | 'handed-on' | 'missed';
}

export type DueKind = 'late' | 'today' | 'soon' | 'paused' | 'waiting' | 'done' | 'going-on' | 'cancelled' | 'handed-on' | 'none';

/** The kind of a due mark, the catalogue's key and what fills it. Never "0 days", never a bare date. */
export interface DueWords {
  readonly kind: DueKind;
  readonly key:
    | 'due.overdue'
    | 'due.today'
    | 'due.tomorrow'
    | 'due.inDays'
    | 'due.inMonths'
    | 'due.paused'
    | 'due.waiting'
    | 'due.done'
    | 'due.goingOn'
    | 'due.cancelled'
    | 'due.handedOn'
    | 'due.none'
    | 'due.missed';
  readonly n: number;
}

/** The words of a due date as seen on a day. A finished, paused or waiting thing says so before its date. */
export function dueWords(facts: DueFacts, today: string): DueWords {
  if (facts.state === 'done') return { kind: 'done', key: 'due.done', n: 0 };
  if (facts.state === 'cancelled') return { kind: 'cancelled', key: 'due.cancelled', n: 0 };
  if (facts.state === 'handed-on') return { kind: 'handed-on', key: 'due.handedOn', n: 0 };
  if (facts.state === 'missed') return { kind: 'late', key: 'due.missed', n: 0 };
  if (facts.state === 'paused') return { kind: 'paused', key: 'due.paused', n: 0 };
  if (!facts.dueOn) return facts.state === 'started' ? { kind: 'going-on', key: 'due.goingOn', n: 0 } : noDate(facts.state);
  const days = daysBetween(today, facts.dueOn);
  if (days < 0) return { kind: 'late', key: 'due.overdue', n: -days };
  if (facts.state === 'waiting') return { kind: 'waiting', key: 'due.waiting', n: 0 };
  return datedWords(days);
}

/** The day that stands below the words: since when it goes on, when it was over, or else by when it is due. */
export function dayBelow({ dueOn, since }: DueFacts, kind: DueKind): { day: string; since?: true } | undefined {
  if (since && kind === 'going-on') return { day: since, since: true };
  if (since && (kind === 'done' || kind === 'cancelled' || kind === 'handed-on')) return { day: since };
  return dueOn && kind !== 'today' ? { day: dueOn } : undefined;
}

function datedWords(days: number): DueWords {
  if (days === 0) return { kind: 'today', key: 'due.today', n: 0 };
  if (days === 1) return { kind: 'soon', key: 'due.tomorrow', n: 1 };
  if (days > 75) return { kind: 'soon', key: 'due.inMonths', n: Math.round(days / 30.4) };
  return { kind: 'soon', key: 'due.inDays', n: days };
}

function noDate(state: DueFacts['state']): DueWords {
  return state === 'waiting' ? { kind: 'waiting', key: 'due.waiting', n: 0 } : { kind: 'none', key: 'due.none', n: 0 };
}
