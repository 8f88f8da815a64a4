import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Who } from './session.js';

/** One row of the list of cases. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly level: string;
  readonly county: string;
  readonly state: string;
  readonly openedAt: string;
  readonly planId: string;
  readonly programs: readonly string[];
}

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total?: number;
}

export interface CasePerson {
  readonly id: string;
  readonly name: string | null;
  readonly age?: number;
  readonly role?: string;
  readonly primary?: boolean;
}

export interface Seat {
  readonly seatId: string;
  readonly who: Who;
  readonly kind: 'worker' | 'partner' | 'family';
  readonly seatRole: 'lead' | 'member';
  readonly program?: string | null;
  readonly since: string;
  readonly taken: boolean;
  readonly allowed: readonly string[];
}

/** What to do about somebody, never why. Alerts are always today's, also in a view as of the past. */
export interface Alert {
  readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
  readonly personId: string;
  readonly name: string | null;
  readonly words: string;
}

/** Something with a date that is still open. */
export interface NextDate {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly words: string | null;
  readonly program?: string;
  readonly who?: Who;
}

export interface CaseHeader {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly level: string;
  readonly county: string;
  readonly state: string;
  readonly openedAt: string;
  readonly planId: string;
  readonly people: readonly CasePerson[];
  readonly programs: readonly string[];
  readonly team: readonly Seat[];
  readonly alerts: readonly Alert[];
  readonly nextDates: readonly NextDate[];
  readonly tasks?: readonly CaseTask[];
  readonly counts: { readonly timeline: number; readonly goals: number; readonly team: number };
  readonly allowed: readonly string[];
  readonly revision: number;
}

/** One thing that happened, in any program. */
export interface TimelineEntry {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  /** Key of the catalogue, filled with `values`. */
  readonly title: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly words?: string;
  readonly voice?: string;
  readonly who: Who;
  readonly program?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly late?: number;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
  readonly corrected?: Readonly<Record<string, unknown>>;
  readonly link?: { readonly planId?: string; readonly goalId?: string; readonly actionId?: string };
}

/** An open task of the case. */
export interface CaseTask {
  readonly taskId: string;
  readonly title: string | null;
  readonly dueOn?: string | null;
  readonly who?: Who;
  readonly allowed: readonly string[];
}

/** No list on a screen is longer than this; what is beyond is found by name. */
const MOST_CASES = 1_000;

async function allCases(mine: boolean, signal: AbortSignal): Promise<{ items: readonly CaseRow[] }> {
  const items: CaseRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<CaseRow> = await read('/api/cases', { mine, limit: 200, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < MOST_CASES);
  return { items };
}

export const casesQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['cases', { mine }],
    queryFn: ({ signal }) => allCases(mine, signal),
  });

export const caseQuery = (caseId: string, asOf?: string) =>
  queryOptions({
    queryKey: asOf ? ['case-as-of', caseId, asOf] : ['case', caseId],
    queryFn: ({ signal }) => read<CaseHeader>(`/api/cases/${caseId}`, asOf ? { asOf, after: undefined } : {}, signal),
  });
