import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';

export type Verdict = 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
export type Counts = 'yes' | 'no' | 'listed';
export type Breakdown = 'county' | 'program' | 'month' | 'language';

/** Shares and bounds are unrounded, from 0 to 1; null where there is nobody to count. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly medianDays: number | null;
  readonly verdict: Verdict;
}

export interface Period {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

export interface MeasureTile extends Rate {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly threshold: number;
  readonly target: number;
  readonly period: Period;
}

export interface MeasureRow extends Rate {
  readonly key: string;
  readonly label: string;
  readonly notAddedAgain: boolean;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly members: 'contacts' | 'outcomes';
  readonly period: Period;
  readonly definition: {
    readonly version: string;
    readonly effectiveFrom: string;
    readonly words: string;
    readonly source: string;
    readonly unverified: boolean;
    readonly dayKind: 'business' | 'calendar' | null;
    readonly days: number | null;
  };
  readonly value: Rate;
  readonly threshold: number;
  readonly target: number;
  readonly by: Breakdown;
  readonly rows: readonly MeasureRow[];
  readonly listedNotCounted: Readonly<Record<string, number>>;
  readonly trend: readonly (Rate & { readonly month: string })[];
  readonly stamp: { readonly definition: string; readonly policy: string; readonly position: string; readonly asKnownAt: string | null };
}

export interface MemberEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly position: string;
  readonly by: string;
}

export interface Member {
  readonly memberId: string;
  readonly personId?: string;
  readonly name?: string;
  readonly county: string;
  readonly program: string;
  readonly day: string;
  readonly counts: Counts;
  readonly reason: string;
  readonly words: string;
  readonly days?: number;
  readonly events: readonly MemberEvent[];
}

export interface Reason {
  readonly code: string;
  readonly counts: Counts;
  readonly words: string;
  readonly count: number;
}

export interface MembersPage {
  readonly items: readonly Member[];
  readonly reasons: readonly Reason[];
  readonly total: number;
  readonly next?: string;
}

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
  queryFn: ({ signal }) => read<{ items: readonly MeasureTile[] }>('/api/measures', {}, signal),
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
