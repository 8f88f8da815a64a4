/** What is known of a plan while something is decided about it. */
import { nothingYet, type FollowUp, type OutcomeState } from './plan.follow-up.js';
import type { Item, Texts } from './plan.items.js';
import { unstructured, type Structure } from './plan.structure.js';

export type PlanStatus = 'none' | 'draft' | 'proposed' | 'agreed' | 'closed';
export type GoalStatus = 'open' | 'closed';
export type ActionStatus = 'agreed' | 'started' | 'completed' | 'cancelled';
export type ServiceStatus = 'ordered' | 'started' | 'delivered' | 'ended';

export interface GoalState extends Item {
  readonly goalId: string;
  readonly outcome: string;
  readonly need: string;
  /** Whose words they are, where that is known. */
  readonly saidByPersonId?: string;
  /** Somebody whom the plan is for wrote the words themselves. */
  readonly ownHand: boolean;
  /** It was set by the people whom the plan is for: the service chose what is counted, the steps that are done. */
  readonly ownMeasure: boolean;
  readonly status: GoalStatus;
  /** The last word on what came of it: the event that a correction corrects. */
  readonly result?: OutcomeState;
}

export interface ActionState extends Item {
  readonly actionId: string;
  readonly goalId: string;
  readonly mandated: boolean;
  readonly status: ActionStatus;
}

export interface ServiceState {
  readonly serviceId: string;
  readonly goalId: string;
  readonly service: string;
  readonly need: string;
  readonly provider: string;
  readonly program?: string;
  readonly status: ServiceStatus;
  /** It was, also where it has ended since. */
  readonly delivered: boolean;
}

/** An edit that overlapped with another's and waits for somebody to choose. */
export interface ConflictState {
  readonly conflictId: string;
  readonly itemKind: 'goal' | 'action';
  readonly itemId: string;
  readonly fields: readonly string[];
  readonly yours: Texts;
  /** Somebody chose. */
  readonly settled: boolean;
  /** Of the event that kept it: what was set after it, nobody has seen beside it. */
  readonly revision: number;
}

/** The next look at a plan together. */
export interface ReviewState {
  readonly dueOn: string;
  readonly status: 'planned' | 'due' | 'overdue';
  /** When it was agreed to, looked at or went on last: from then it is counted. */
  readonly from: string;
}

type ById<T> = Readonly<Record<string, T>>;

/** The items of a plan as a version put them before the person. */
export type ProposedItems = Pick<PlanState, 'goals' | 'actions' | 'services'>;

/** The shared plan of a case: one, whatever the programs. */
export interface PlanState {
  readonly status: PlanStatus;
  readonly caseId: string;
  readonly intakeId: string;
  readonly county: string;
  readonly personIds: readonly string[];
  /** The last version that was proposed; 0 before the first. */
  readonly version: number;
  /**
   * True when what people agree to has changed since that version was proposed: what the whole team and the family may read. Of the rest
   * the text of the plan does not tell, nor does this.
   */
  readonly changedSince: boolean;
  readonly goals: ById<GoalState>;
  readonly actions: ById<ActionState>;
  readonly services: ById<ServiceState>;
  /** What the last proposed version says: the text that is agreed to does not change with what is done meanwhile. */
  readonly proposed?: ProposedItems;
  /** When that was put before the person. */
  readonly proposedAt?: string;
  /** Those that are open, and those that somebody has settled. */
  readonly conflicts: ById<ConflictState>;
  /** True once any service of the case was delivered. */
  readonly served: boolean;
  /** What it was before it was closed. */
  readonly before?: PlanStatus;
  /** Where in the log it went on last, by itself or with its case; none when it never did. */
  readonly wentOnAt?: string;
  readonly followUp: FollowUp;
  readonly structure: Structure;
  /** The day of the next review, and how far it is; none before the first agreement. */
  readonly review?: ReviewState;
}

/** The sharing of what all of the team and the family may read. */
export const FOR_ALL = 'team-and-family';

export const initialState: PlanState = {
  status: 'none',
  caseId: '',
  intakeId: '',
  county: '',
  personIds: [],
  version: 0,
  changedSince: false,
  goals: {},
  actions: {},
  services: {},
  conflicts: {},
  served: false,
  followUp: nothingYet,
  structure: unstructured,
};
