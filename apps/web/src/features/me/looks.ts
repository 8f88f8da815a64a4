import type { Look, LookQuestion } from '../../api/me.js';

/** What somebody looked at or worked on, as a person would say it. */
export type LookedAt = 'plan' | 'plan-work' | 'page' | 'page-work' | 'facts' | 'facts-work' | 'answer' | 'request' | 'log' | 'other';

/** Looks of one person at one thing on one day, told once, by the newest moment; and all that were refused on it. */
export interface LookGroup {
  readonly key: string;
  readonly who: Look['who'];
  readonly at: string;
  readonly what: LookedAt;
  readonly allowed: boolean;
  /** How many looks these are. */
  readonly n: number;
  /** The newest of them. */
  readonly lookId: string;
  /** What the person said of one of them. */
  readonly question?: LookQuestion;
}

const READS: Readonly<Record<string, LookedAt>> = {
  'plan.read': 'plan',
  'case.read': 'page',
  'case.list': 'page',
  'people.read': 'facts',
  'people.match': 'facts',
  'people.answer-look': 'answer',
  'access-log.read': 'log',
};
const WORK: Readonly<Record<string, LookedAt>> = {
  plan: 'plan-work',
  case: 'page-work',
  people: 'facts-work',
  intake: 'request',
  triage: 'request',
};

/** From the name of what was asked for, such as `plan.read`. */
export function lookedAt(permission: string): LookedAt {
  return READS[permission] ?? WORK[permission.split('.')[0] ?? ''] ?? 'other';
}

/**
 * Who else looked, newest first, each person, thing and day once; the machines that keep the pages are nobody. Who was not let in saw
 * nothing: whatever they tried on one day is told once.
 */
export function groupsOfLooks(items: readonly Look[], actorOwnId: string, dayOf: (moment: string) => string): LookGroup[] {
  const groups = new Map<string, LookGroup>();
  for (const { id, who, at, permission, allowed, question } of items) {
    if (who.id === actorOwnId || who.role === 'system') continue;
    const what = lookedAt(permission);
    const key = [who.id, dayOf(at), allowed ? what : 'refused'].join(' ');
    const known = groups.get(key);
    const group = known ? { ...known, n: known.n + 1 } : { key, who, at, what, allowed, n: 1, lookId: id };
    groups.set(key, { ...group, ...(question && !known?.question && { question }) });
  }
  return [...groups.values()];
}
