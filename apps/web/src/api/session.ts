import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';

export interface SignedInActor {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly organization: string;
  readonly organizationName: string;
  readonly programs: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly personId?: string;
}

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly does: string;
}

export interface Session {
  readonly signedIn: true;
  readonly actor: SignedInActor;
  readonly permissions: readonly string[];
  readonly csrfToken: string;
  /** 32 bytes in base64, for this session only: drafts on this device are encrypted under it. */
  readonly draftKey: string;
  readonly demo: boolean;
  readonly commit: string | null;
}

export interface NoSession {
  readonly signedIn: false;
  readonly demo: boolean;
  readonly people?: readonly DemoPerson[];
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read<Session | NoSession>('/api/session', { after: undefined }, signal),
  staleTime: Infinity,
});

/** A worker or family member as shown beside what they did. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly initials?: string;
  readonly organization: string;
  readonly program?: string;
  readonly role: string;
}

/** Workers that may be seated on a team or asked to do something. */
export interface Worker extends Who {
  readonly initials: string;
  readonly programs: readonly string[];
  readonly jurisdictions: readonly string[];
}

export const workersQuery = queryOptions({
  queryKey: ['workers'],
  queryFn: ({ signal }) => read<{ items: readonly Worker[] }>('/api/workers', {}, signal),
  staleTime: 300_000,
});
