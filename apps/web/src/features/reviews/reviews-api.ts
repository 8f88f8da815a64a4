import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

export type Reviews = Schemas['PlanReviewsView'];
export type ReviewItem = Schemas['PlanReviewItemView'];

/** What the list is narrowed to; it stands in the URL. */
export interface ReviewFilter {
  readonly standing?: string;
  readonly program?: string;
  readonly county?: string;
}

export const reviewsQuery = ({ standing, program, county }: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: ['reviews', standing, program, county],
    queryFn: ({ signal, pageParam }) => read<Reviews>('/api/plan-reviews', { standing, program, county, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Reviews) => last.next,
    // While another choice is read, the list before stays: the chip that was pressed keeps the focus.
    placeholderData: keepPreviousData,
  });
