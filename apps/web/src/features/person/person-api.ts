import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Who } from '../../api/session.js';

/** Where a value comes from: who said it, to whom, when it was true and when it was recorded. */
export interface Provenance {
  readonly eventId?: string;
  readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
  readonly who?: Who;
  readonly program?: string;
  readonly channel?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly verified?: { readonly program: string; readonly how: string; readonly at: string; readonly who?: Who };
  readonly corrected?: { readonly was: string; readonly reason: string; readonly at: string; readonly who?: Who };
}

export interface PersonName extends Provenance {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly use: string;
}

export interface PersonContactPoint extends Provenance {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly safeFor: readonly string[];
}

/** A person's facts as they stand now, each with where it comes from. */
export interface Person {
  readonly id: string;
  readonly status: string;
  readonly name: string;
  readonly names: readonly PersonName[];
  readonly birthDate?: Provenance & { readonly value: string; readonly estimated?: boolean };
  readonly age?: number;
  readonly language?: Provenance & { readonly value: string };
  readonly groups?: Provenance & { readonly values: readonly string[] };
  readonly contactPoints: readonly PersonContactPoint[];
  readonly addresses: readonly (Provenance & { readonly id: string; readonly lines: string; readonly county?: string })[];
  readonly communicationNeeds: readonly (Provenance & {
    readonly interpreter: boolean;
    readonly language: string;
    readonly note: string;
  })[];
  readonly strengths: readonly (Provenance & { readonly id: string; readonly words: string })[];
  readonly household?: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly { readonly id: string; readonly name: string; readonly role?: string; readonly age?: number }[];
  };
  readonly cases: readonly { readonly id: string; readonly name: string; readonly role?: string }[];
  readonly alerts: readonly { readonly kind: string; readonly words: string }[];
  readonly allowed: readonly string[];
  readonly revision: number;
}

/** A person by their id. The look is logged by the server. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => read<Person>(`/api/people/${encodeURIComponent(personId)}`, {}, signal),
  });
