import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { TimelineEntry } from './casework.js';

export type DueGroup = 'overdue' | 'today' | 'this-week' | 'next-two-weeks' | 'later' | 'none';

/** One thing in a queue: what by when, why it is here, for whom. */
export interface QueueItem {
  readonly kind: string;
  readonly id: string;
  readonly dueOn?: string | null;
  readonly dueAt?: string | null;
  readonly due: DueGroup;
  readonly title: string;
  readonly why?: string | null;
  readonly forWhom: string;
  readonly caseId?: string | null;
  readonly planId?: string | null;
  readonly triageId?: string | null;
  readonly intakeId?: string | null;
  readonly program?: string | null;
  readonly link?: string | null;
}

export interface MyDay {
  readonly queues: readonly { readonly key: string; readonly count: number }[];
  readonly items: readonly QueueItem[];
  readonly total: number;
}

export const myDayQuery = (queue: string) =>
  queryOptions({
    queryKey: ['my-day', queue],
    queryFn: ({ signal }) => read<MyDay>('/api/my-day', { queue }, signal),
  });

/** What others did on my cases since I last looked, by case. */
export interface Feed {
  readonly lastLookedAt?: string | null;
  /** Up to where the read model reflects the log: what "Mark all seen" marks. */
  readonly position: string;
  readonly total: number;
  readonly items: readonly FeedCase[];
}

export interface FeedCase {
  readonly caseId: string;
  readonly number: string;
  readonly name: string | null;
  readonly planId: string;
  readonly count: number;
  readonly entries: readonly TimelineEntry[];
}

export const feedQuery = queryOptions({
  queryKey: ['feed'],
  queryFn: ({ signal }) => read<Feed>('/api/feed', { limit: 60, after: undefined }, signal),
});
