import { queryOptions } from '@tanstack/react-query';
import { read, readParts } from './client.js';
import { boardInParts } from './plan-in-parts.js';
import type { Schemas } from './schema.js';

/** Two edits of one field that overlapped; both values are kept until somebody chooses. */
export type EditConflict = Schemas['ConflictView'];
export type PlanAction = Schemas['ActionView'];
/** What one of the family asked about a step, with its answer. */
export type ActionRequest = Schemas['RequestView'];
export type PlanService = Schemas['ServiceView'];
/** What came of a goal, as it was stated once. */
export type OutcomeStatement = Schemas['StatementView'];
export type PlanGoal = Schemas['GoalView'];
export type Circumstance = Schemas['CircumstanceView'];
export type PlanBoard = Schemas['PlanBoardView'];

/** The board now; as of a moment; or as a version put it before the person. With `isPart` it is the first goals of a long plan. */
export const planQuery = (planId: string, asOf?: string, version?: string) =>
  queryOptions({
    queryKey: asOf || version ? ['plan-as-of', planId, asOf ?? '', version ?? ''] : ['plan', planId],
    queryFn: ({ signal, client, queryKey }) => {
      const path = `/api/plans/${planId}/board`;
      if (asOf || version) return read<PlanBoard>(path, { asOf, version, after: undefined }, signal);
      return boardInParts({
        isShown: client.getQueryData(queryKey) !== undefined,
        whole: () => read<PlanBoard>(path, {}, signal),
        parts: () => readParts<PlanBoard>(`${path}/parts`, signal),
        // Never taken for fresh: who leaves before the whole is there, reads the whole when they come back.
        show: (first) => client.setQueryData<PlanBoard>(queryKey, first, { updatedAt: 0 }),
      });
    },
  });

/** A law or rule that can require a step; its plain words stand in the catalogue by its id. */
export type LegalGround = Schemas['LegalGroundView'];

/** Something that could help, with what speaks for it and against it. */
export type Suggestion = Schemas['SuggestionView'];
export type SuggestionEvidence = Schemas['EvidenceView'];

export const suggestionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['suggestions', planId],
    queryFn: ({ signal }) => read<Schemas['SuggestionListView']>(`/api/plans/${planId}/suggestions`, {}, signal),
  });

/** A way towards a goal, in stages. */
export type PlanTemplate = Schemas['PlanTemplateView'];
export type TemplateStep = Schemas['TemplateActionView'];

export const planTemplatesQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: ['plan-templates', jurisdiction],
    queryFn: async ({ signal }) => (await read<Schemas['PlanTemplateListView']>('/api/plan-templates', { jurisdiction }, signal)).items,
    staleTime: Infinity,
  });

/** The laws that hold today in the county of a case. */
export const legalGroundsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: ['legal-grounds', jurisdiction],
    queryFn: async ({ signal }) => (await read<Schemas['LegalGroundListView']>('/api/legal-grounds', { jurisdiction }, signal)).items,
    staleTime: Infinity,
  });

/** The moved item as the server tells it with 412 `plan.item-moved`; both values are kept at the server already. */
export interface ItemMoved {
  readonly conflictId: string;
  readonly itemId: string;
  readonly fields: readonly string[];
  readonly saved: readonly string[];
}
