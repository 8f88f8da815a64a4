import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import { ApiProblem, isPassing } from '../../api/problem.js';
import type { Schemas } from '../../api/schema.js';

/** What is sent of one question: the codes, or why there is none. */
export type Answer = Schemas['AnswerDto'];
/** Why a question has no answer; none of these is a "no". */
export type Absent = NonNullable<Answer['absent']>;
/** A questionnaire with its codes, owner and citation. */
export type Instrument = Schemas['InstrumentView'];
export type Question = Schemas['QuestionView'];
/** A question in our own translation, which nobody has reviewed. */
export type QuestionReading = Schemas['QuestionReadingView'];
/** What the screener says of one domain. */
export type ScreeningPart = Schemas['ScreeningPartView'];
export type Screening = Schemas['ScreeningView'];
export type Deadline = Schemas['DeadlineView'];
export type Triage = Schemas['TriageView'];

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
