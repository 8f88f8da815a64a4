import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Who } from './session.js';

/** Which version, by whom, when. */
export interface Stated {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly who: Who;
}

export type AgreedStatement = Stated & {
  readonly personId: string;
  readonly capacity: string;
  readonly language: string;
  readonly signature: string;
};

/** Two edits of one field that overlapped; both values are kept until somebody chooses. */
export interface EditConflict {
  readonly conflictId: string;
  readonly itemKind: 'goal' | 'action';
  readonly itemId: string;
  readonly fields: readonly string[];
  readonly yours: Readonly<Record<string, string>> | null;
  readonly theirs: Readonly<Record<string, string>> | null;
  readonly before: Readonly<Record<string, string>> | null;
  readonly yoursBy: Who;
  readonly yoursAt: string;
  readonly theirsBy: Who;
  readonly theirsAt: string;
  readonly mine: boolean;
  readonly allowed: readonly string[];
}

export interface PlanAction {
  readonly actionId: string;
  readonly goalId: string;
  readonly title: string | null;
  readonly owner: string;
  readonly doer: 'worker' | 'partner' | 'family';
  readonly actorId: string | null;
  readonly who?: Who;
  readonly mandated: boolean;
  readonly legalBasis: string | null;
  readonly dueOn: string | null;
  readonly state: 'agreed' | 'started' | 'completed' | 'cancelled';
  readonly since: string;
  readonly note: string | null;
  readonly waitsFor?: { readonly actionId: string; readonly title: string | null; readonly done: boolean };
  readonly waitedForBy: number;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
  readonly revision: number;
  readonly allowed: readonly string[];
  readonly conflict?: EditConflict;
}

export interface PlanService {
  readonly serviceId: string;
  readonly service: string;
  readonly provider: string;
  readonly program: string | null;
  readonly state: 'ordered' | 'started' | 'delivered' | 'ended';
  readonly since: string;
  readonly endReason: string | null;
  readonly allowed: readonly string[];
}

/** What came of a goal, as it was stated once. */
export interface OutcomeStatement {
  readonly eventId: string;
  readonly result: string;
  readonly contributingPrograms: readonly string[];
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly who: Who;
}

export interface PlanGoal {
  readonly goalId: string;
  readonly outcome: string;
  readonly need: string;
  readonly title: string | null;
  readonly words: string | null;
  readonly saidBy: 'person' | 'family' | 'worker';
  readonly saidByPersonId: string | null;
  readonly saidAt: string;
  readonly saidTo: string | null;
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly targetDate: string | null;
  readonly current: number;
  readonly progress: readonly {
    readonly progressId: string;
    readonly value: number;
    readonly at: string;
    readonly note: string | null;
    readonly who: Who;
  }[];
  readonly result?: OutcomeStatement & { readonly corrected: readonly OutcomeStatement[] };
  readonly state: 'open' | 'closed';
  readonly sharing: string;
  readonly sharedWith: readonly string[];
  readonly revision: number;
  readonly allowed: readonly string[];
  readonly services: readonly PlanService[];
  readonly actions: readonly PlanAction[];
  readonly conflict?: EditConflict;
}

export interface Circumstance {
  readonly id: string;
  readonly words: string | null;
  readonly at: string;
  readonly who: Who;
}

export interface PlanBoard {
  readonly id: string;
  readonly caseId: string;
  readonly state: 'draft' | 'proposed' | 'agreed' | 'closed';
  readonly version: number;
  readonly changedSince: boolean;
  readonly personIds: readonly string[];
  readonly proposed?: Stated;
  readonly agreed?: AgreedStatement;
  readonly declined?: Stated & { readonly personId: string; readonly reason?: string };
  readonly outcomes: readonly { readonly outcome: string; readonly goals: readonly PlanGoal[] }[];
  readonly actionsWithoutGoal: readonly PlanAction[];
  readonly strengths: readonly Circumstance[];
  readonly barriers: readonly Circumstance[];
  readonly conflicts: readonly EditConflict[];
  readonly allowed: readonly string[];
  readonly revision: number;
}

export const planQuery = (planId: string, asOf?: string) =>
  queryOptions({
    queryKey: asOf ? ['plan-as-of', planId, asOf] : ['plan', planId],
    queryFn: ({ signal }) => read<PlanBoard>(`/api/plans/${planId}/board`, asOf ? { asOf, after: undefined } : {}, signal),
  });

/** The moved item as the server tells it with 412 `plan.item-moved`; both values are kept at the server already. */
export interface ItemMoved {
  readonly conflictId: string;
  readonly itemId: string;
  readonly fields: readonly string[];
  readonly saved: readonly string[];
}
