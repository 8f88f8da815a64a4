import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Schemas } from './schema.js';

/** A version that was put before the person, with what was said to it. */
export type PlanVersion = Schemas['PlanVersionView'];
export type VersionAnswer = Schemas['VersionAnswerView'];
export type PlanComparison = Schemas['PlanComparisonView'];
export type ItemChange = Schemas['ItemChangeView'];
export type PastValue = Schemas['PastValueView'];
/** The exact text that a person agrees to. */
export type AgreementText = Schemas['AgreementTextView'];
export type Translation = Schemas['TranslationView'];

export const planVersionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan-versions', planId],
    queryFn: ({ signal }) => read<Schemas['PlanVersionsView']>(`/api/plans/${planId}/versions`, { after: undefined }, signal),
  });

export const planComparisonQuery = (planId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['plan-comparison', planId, from, to],
    queryFn: ({ signal }) => read<PlanComparison>(`/api/plans/${planId}/compare`, { from, to, after: undefined }, signal),
  });

export const itemHistoryQuery = (planId: string, itemId: string, field: string) =>
  queryOptions({
    queryKey: ['plan-history', planId, itemId, field],
    queryFn: ({ signal }) =>
      read<Schemas['FieldHistoryView']>(`/api/plans/${planId}/items/${itemId}/history`, { field, after: undefined }, signal),
  });

/** What is written down of the plan's people that they do well, and the plan does not build on yet. */
export const recordedStrengthsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'recorded-strengths'],
    queryFn: ({ signal }) => read<Schemas['OfferedStrengthsView']>(`/api/plans/${planId}/recorded-strengths`, {}, signal),
  });

export const agreementTextQuery = (planId: string, version: number, language: string) =>
  queryOptions({
    queryKey: ['agreement-text', planId, version, language],
    queryFn: ({ signal }) => read<AgreementText>(`/api/plans/${planId}/agreement-text`, { version, language, after: undefined }, signal),
  });

export const signedTextQuery = (planId: string, eventId: string) =>
  queryOptions({
    queryKey: ['signed-text', planId, eventId],
    queryFn: ({ signal }) =>
      read<Schemas['SignedTextView']>(`/api/plans/${planId}/agreements/${eventId}/text`, { after: undefined }, signal),
  });
