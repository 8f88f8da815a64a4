import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from '../../../api/client.js';
import type { Schemas } from '../../../api/schema.js';

/** What the timeline is filtered by; it lives in the URL. */
export interface TimelineFilter {
  readonly audience?: string;
  readonly kind?: string;
  readonly asOf?: string;
}

/** The timeline of a case, newest happening first, fifty at a time. Entries of others after `newAfter` are new to the reader. */
export const timelineQuery = (caseId: string, filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: [filter.asOf ? 'timeline-as-of' : 'timeline', caseId, filter],
    queryFn: ({ pageParam, signal }) =>
      read<Schemas['TimelineView']>(
        `/api/cases/${caseId}/timeline`,
        { ...filter, limit: 50, cursor: pageParam, ...(filter.asOf ? { after: undefined } : {}) },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
