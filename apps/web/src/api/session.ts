import { queryOptions } from '@tanstack/react-query';
import { sessionOrKept } from '../app/session/kept-session.js';
import { read } from './client.js';
import type { Schemas } from './schema.js';

export type DemoPerson = Schemas['DemoPersonView'];
/** `deviceKey`: 32 bytes in base64, of this person: what they keep in this browser is locked under it. */
export type Session = Schemas['SessionAnswer'];
export type NoSession = Schemas['NoSessionAnswer'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => sessionOrKept(() => read<Session | NoSession>('/api/session', { after: undefined }, signal)),
  staleTime: Infinity,
});

/** Workers that may be seated on a team or asked to do something. */
export type Worker = Schemas['Worker'];

export const workersQuery = queryOptions({
  queryKey: ['workers'],
  queryFn: ({ signal }) => read<Schemas['WorkersAnswer']>('/api/workers', {}, signal),
  staleTime: 300_000,
});
