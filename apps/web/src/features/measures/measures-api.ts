import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

/** Shares and bounds are unrounded, from 0 to 1; null where there is nobody to count. */
export type Rate = Schemas['RateBody'];
export type Verdict = Rate['verdict'];
export type MeasureTile = Schemas['MeasureListItem'];
export type Measure = Schemas['MeasureBody'];
export type MeasureRow = Schemas['MeasureRow'];
export type Breakdown = Measure['by'];
/** What is counted. */
export type MemberKind = Measure['members'];
export type Member = Schemas['MemberBody'];
export type MemberEvent = Schemas['MemberEventBody'];
export type Counts = Member['counts'];
export type Reason = Schemas['ReasonBody'];
export type MembersPage = Schemas['MeasureMembers'];

/** The filters of a measure as they stand in the address. */
export interface MeasureFilters {
  readonly period?: string;
  readonly place?: string;
  readonly program?: string;
  readonly by?: string;
  readonly asKnownAt?: string;
}

const path = (id: string): string => `/api/measures/${encodeURIComponent(id)}`;

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => read<Schemas['MeasureList']>('/api/measures', {}, signal),
});

/** A measure with its rows and trend; what was shown stays while other filters are read. */
export const measureQuery = (id: string, filters: MeasureFilters) =>
  queryOptions({
    queryKey: ['measure', id, filters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read<Measure>(path(id), { ...filters }, signal),
  });

const MEMBERS_A_PAGE = 10;

/** The members behind the number, page by page, under the same filters. */
export const membersQuery = (id: string, filters: MeasureFilters, only: { counts?: string; reason?: string }) => {
  const { by: _rows, ...same } = filters;
  return infiniteQueryOptions({
    queryKey: ['measure', id, 'members', same, only],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read<MembersPage>(`${path(id)}/members`, { ...same, ...only, limit: MEMBERS_A_PAGE, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.next,
  });
};
