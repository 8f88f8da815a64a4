import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import { ApiProblem, isPassing } from '../../api/problem.js';
import type { Who } from '../../api/session.js';

/** Why a question has no answer; none of these is a "no". */
export type Absent = 'asked-declined' | 'asked-unknown' | 'not-asked';

export interface Answer {
  readonly question: string;
  readonly codes?: readonly string[];
  readonly absent?: Absent;
}

export interface Question {
  readonly id: string;
  readonly loinc?: string;
  readonly domain: string;
  readonly need?: string;
  /** Null where the owner of the words has not agreed that they are shown. */
  readonly text: string | null;
  readonly multi?: boolean;
  /** One of the instrument's core questions; the others are our own, one for each of the ten needs. */
  readonly core?: boolean;
  /** `exclusive`: says that none of the others holds. */
  readonly options: readonly { readonly code: string; readonly loinc?: string; readonly text: string; readonly exclusive?: boolean }[];
}

/** A questionnaire with its codes, owner and citation. */
export interface Instrument {
  readonly instrument: string;
  readonly title?: string;
  readonly version: string;
  readonly licence?: string;
  readonly citation?: string;
  readonly questions: readonly Question[];
}

/** What the screener says of one domain. */
export interface ScreeningPart {
  readonly domain: string;
  readonly need?: string;
  readonly result: 'positive' | 'negative' | 'indeterminate';
  readonly points?: number;
  readonly answered?: readonly string[];
}

export interface Screening {
  readonly id: string;
  readonly state: string;
  readonly answers: Readonly<Record<string, Omit<Answer, 'question'>>> | null;
  readonly parts?: readonly ScreeningPart[];
}

export interface Deadline {
  readonly deadlineId: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly state: 'running' | 'paused' | 'met' | 'missed';
}

export interface Triage {
  readonly id: string;
  readonly state: 'open' | 'completed';
  readonly person: { readonly id: string; readonly name: string | null };
  readonly intakeId: string;
  readonly county: string;
  readonly contactAt: string;
  readonly needs: Readonly<Record<string, string>>;
  readonly safetyConcern?: boolean;
  readonly screening?: Screening;
  readonly recommendation?: {
    readonly level: string;
    readonly rules: readonly { readonly id: string; readonly words: string; readonly level: string }[];
    readonly policyVersion: string;
  };
  readonly assigned?: {
    readonly level: string;
    readonly overridden: boolean;
    readonly reason?: string;
    readonly by?: Who;
    readonly at?: string;
  };
  readonly services?: { readonly offered: readonly string[]; readonly chosen: readonly string[]; readonly declined: readonly string[] };
  readonly deadlines: readonly Deadline[];
  readonly caseId?: string | null;
  readonly allowed: readonly string[];
  readonly revision: number;
}

/** Just after the hand-over the triage may still be on its way: it is asked for again for some seconds. */
const PATIENCE = 8;

/** A triage by its id. */
export const triageQuery = (triageId: string) =>
  queryOptions({
    queryKey: ['triage', triageId],
    retry: (count, error) => (isPassing(error) && count < 3) || (error instanceof ApiProblem && error.status === 404 && count < PATIENCE),
    retryDelay: 500,
    queryFn: ({ signal }) => read<Triage>(`/api/triages/${encodeURIComponent(triageId)}`, {}, signal),
  });

/** The screener: the core questions of the AHC tool. */
export const INSTRUMENT = 'ahc-hrsn';

export const instrumentQuery = queryOptions({
  queryKey: ['instrument', INSTRUMENT],
  staleTime: Infinity,
  queryFn: ({ signal }) => read<Instrument>(`/api/instruments/${INSTRUMENT}`, { after: undefined }, signal),
});
