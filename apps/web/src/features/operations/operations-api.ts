import { queryOptions } from '@tanstack/react-query';
import { change, read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

export type ParkedKey = Schemas['ParkedKeyView'];
export type ParkedKeys = Schemas['ParkedKeysView'];
export type Projection = Schemas['ProjectionView'];
export type Retried = Schemas['RetriedView'];
export type AnswerReason = Schemas['AnswerBody']['reason'];

/** As often as somebody who watches would press reload, in milliseconds. */
const EVERY = 10_000;

export const parkedQuery = queryOptions({
  queryKey: ['operations', 'parked'],
  refetchInterval: EVERY,
  queryFn: ({ signal }) => read<ParkedKeys>('/api/operations/parked', { after: undefined }, signal),
});

export const projectionsQuery = queryOptions({
  queryKey: ['operations', 'projections'],
  refetchInterval: EVERY,
  queryFn: ({ signal }) => read<Schemas['ProjectionsView']>('/api/operations/projections', { after: undefined }, signal),
});

/** Sent twice it does the same once: what is up to date is not tried again. */
export const retry = (body: Schemas['RetryBody']): Promise<Retried> => change<Retried>('POST', '/api/operations/parked/retry', body);

export const answer = (body: Schemas['AnswerBody']): Promise<Retried> => change<Retried>('POST', '/api/operations/parked/answer', body);
