import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Schemas } from './schema.js';

/** One row of the list of cases. */
export type CaseRow = Schemas['CaseRowView'];
export type CasePerson = Schemas['CasePersonView'];
export type Seat = Schemas['SeatView'];
/** What to do about somebody, never why. Alerts are always today's, also in a view as of the past. */
export type Alert = Schemas['CaseAlertView'];
/** Something with a date that is still open. */
export type NextDate = Schemas['NextDateView'];
export type CaseHeader = Schemas['CaseView'];
/** One thing that happened, in any program. `title`: key of the catalogue, filled with `values`. */
export type TimelineEntry = Schemas['EntryView'];
/** An open task of the case. */
export type CaseTask = Schemas['CaseTaskView'];

/** No list on a screen is longer than this; what is beyond is found by name. */
const MOST_CASES = 1_000;

async function allCases(mine: boolean, signal: AbortSignal): Promise<{ items: readonly CaseRow[] }> {
  const items: CaseRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await read<Schemas['CaseListView']>('/api/cases', { mine, limit: 200, cursor }, signal);
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
