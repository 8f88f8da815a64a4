import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

/** Where a value comes from: who said it, to whom, when it was true and when it was recorded. */
export type Provenance = Omit<Schemas['LanguageView'], 'value'>;
/** A person's facts as they stand now, each with where it comes from. */
export type Person = Schemas['PersonView'];

/** A need, with the contacts and screenings that it comes from. */
export type PersonNeed = Schemas['PersonNeedView'];
export type PlanOutline = Schemas['PlanOutlineView'];
export type FactHistory = Schemas['FactHistoryView'];
export type PastFact = Schemas['PastFactView'];
export type FactValue = Schemas['FactValueView'];

/** A person by their id. The look is logged by the server. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => read<Person>(`/api/people/${encodeURIComponent(personId)}`, {}, signal),
  });

/** What the person said that they need, as far as the reader may see it. */
export const personNeedsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'needs'],
    queryFn: ({ signal }) => read<Schemas['PersonNeedsView']>(`/api/people/${encodeURIComponent(personId)}/needs`, {}, signal),
  });

/** The one plan in short: its open goals, and the next step. */
export const planOutlineQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'outline'],
    queryFn: ({ signal }) => read<PlanOutline>(`/api/plans/${encodeURIComponent(planId)}/outline`, {}, signal),
  });

/** Every value of the fact that an event told. */
export const factHistoryQuery = (personId: string, eventId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'history', eventId],
    queryFn: ({ signal }) =>
      read<FactHistory>(`/api/people/${encodeURIComponent(personId)}/facts/${encodeURIComponent(eventId)}/history`, {}, signal),
  });
