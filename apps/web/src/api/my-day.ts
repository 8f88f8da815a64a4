import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Schemas } from './schema.js';

/** One thing in a queue: what by when, why it is here, for whom. */
export type QueueItem = Schemas['QueueItemView'];
export type DueGroup = QueueItem['due'];
export type MyDay = Schemas['MyDayView'];

export const myDayQuery = (queue: string) =>
  queryOptions({
    queryKey: ['my-day', queue],
    queryFn: ({ signal }) => read<MyDay>('/api/my-day', { queue }, signal),
  });

/** What others did on my cases since I last looked, by case. */
export type Feed = Schemas['FeedView'];
export type FeedCase = Schemas['FeedCaseView'];

export const feedQuery = queryOptions({
  queryKey: ['feed'],
  queryFn: ({ signal }) => read<Feed>('/api/feed', { limit: 60, after: undefined }, signal),
});
