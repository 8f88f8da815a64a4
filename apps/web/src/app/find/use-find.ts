import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { casesQuery, type CaseRow } from '../../api/casework.js';
import { matchPeople, type PersonMatch } from '../../api/people.js';
import { usePermission } from '../session/session.js';
import { casesThatFit } from './cases-that-fit.js';
import { questionOf } from './question.js';

export type Found =
  | { readonly is: 'case'; readonly id: string; readonly row: CaseRow }
  | { readonly is: 'person'; readonly id: string; readonly match: PersonMatch };

export interface Find {
  readonly items: readonly Found[];
  readonly typed: string;
  readonly searching: boolean;
  readonly failed: boolean;
}

/** My cases by name or number at once, people by the server's matching a quarter of a second after the last letter. */
export function useFind(typed: string): Find {
  const mayMatch = usePermission('people.match');
  const settled = useSettled(typed.trim(), 250);
  const cases = useQuery(casesQuery(true));
  const people = useQuery({
    queryKey: ['find', settled],
    queryFn: ({ signal }) => matchPeople(questionOf(settled), signal),
    enabled: mayMatch && settled.length >= 2,
    staleTime: 10_000,
    gcTime: 0,
  });
  const rows = typed.trim().length < 2 ? [] : casesThatFit(cases.data?.items ?? [], typed);
  const matches = settled.length < 2 ? [] : (people.data?.items ?? []);
  const items: Found[] = [
    ...rows.map((row): Found => ({ is: 'case', id: row.id, row })),
    ...matches.map((match): Found => ({ is: 'person', id: match.personId, match })),
  ];
  return { items, typed, searching: people.isFetching || settled !== typed.trim(), failed: people.isError };
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
