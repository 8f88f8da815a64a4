import type { Recorded, StreamDefinition } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';
import type { NextReview } from './plan.follow-up.events.js';
import { followUpAfter, nothingYet, type FollowUp, type OutcomeState } from './plan.follow-up.js';
import { structureAfter, unstructured, type Structure } from './plan.structure.js';
import { isFamily } from './plan.family.js';
import { sayable } from './plan.hidden.js';
import { currentOf, textsOf, withEdit, type Item, type Texts } from './plan.items.js';

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

const initialState: PlanState = {
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

type Event<Type extends PlanEvent['type']> = Recorded<Extract<PlanEvent, { type: Type }>>;
type Evolve = { readonly [Type in PlanEvent['type']]?: (state: PlanState, event: Event<Type>) => PlanState };

function withGoal(state: PlanState, goalId: string, change: (goal: GoalState) => GoalState): PlanState {
  const goal = state.goals[goalId];
  return goal ? { ...state, goals: { ...state.goals, [goalId]: change(goal) } } : state;
}

function withAction(state: PlanState, actionId: string, change: (action: ActionState) => ActionState): PlanState {
  const action = state.actions[actionId];
  return action ? { ...state, actions: { ...state.actions, [actionId]: change(action) } } : state;
}

function withService(state: PlanState, serviceId: string, status: ServiceStatus): PlanState {
  const service = state.services[serviceId];
  if (!service) return state;
  const delivered = service.delivered || status === 'delivered';
  return { ...state, services: { ...state.services, [serviceId]: { ...service, status, delivered } } };
}

/** After a change of this goal or action, where all may read it, or could before. */
function changed(before: PlanState, after: PlanState, itemId: string): PlanState {
  const isForAll = ({ goals, actions }: PlanState): boolean => {
    const item = goals[itemId] ?? actions[itemId];
    return item !== undefined && currentOf(item, 'sharing') === FOR_ALL;
  };
  return isForAll(before) || isForAll(after) ? { ...after, changedSince: true } : after;
}

function came(state: PlanState, event: Event<'OutcomeRecorded'> | Event<'OutcomeCorrected'>): PlanState {
  const { outcomeId, result, goalId, contributingPrograms } = event.data;
  const { id: eventId, revision, metadata } = event;
  const stated = { outcomeId, eventId, result, contributingPrograms, revision, by: metadata.actor.id, at: metadata.recordedAt };
  return withGoal(state, goalId, (goal) => ({ ...goal, result: stated, revision }));
}

/** New words are whoever's hand wrote them. */
function rephrased(goal: GoalState, { data, metadata }: Event<'GoalRevised'>): GoalState {
  return data.fields.includes('words') ? { ...goal, ownHand: isFamily(metadata.actor.role) } : goal;
}

/** The next review as an event planned it. What was written down late does not put the last look back. */
function planned(
  { review }: PlanState,
  next: NextReview | undefined,
  { occurredAt }: { readonly occurredAt: string },
): Pick<PlanState, 'review'> {
  if (!next) return {};
  const from = review && review.from > occurredAt ? review.from : occurredAt;
  return { review: { dueOn: next.dueOn, status: 'planned', from } };
}

const called = ({ review }: PlanState, dueOn: string, status: ReviewState['status']): Pick<PlanState, 'review'> => ({
  review: { from: '', ...review, dueOn, status },
});

const evolve: Evolve = {
  PlanDrafted: (state, { data }) => ({
    ...state,
    status: 'draft',
    caseId: data.caseId,
    intakeId: data.intakeId,
    county: data.county,
    personIds: data.personIds,
  }),
  GoalSet: (state, event) => {
    const { goalId, outcome, need, saidByPersonId } = event.data;
    const isOwn = isFamily(event.metadata.actor.role);
    const said = { saidByPersonId, ownHand: isOwn, ownMeasure: isOwn };
    const goal: GoalState = { goalId, outcome, need, ...said, status: 'open', ...withEdit(undefined, textsOf(event), event) };
    return changed(state, { ...state, goals: { ...state.goals, [goalId]: goal } }, goalId);
  },
  GoalRevised: (state, event) =>
    changed(
      state,
      withGoal(state, event.data.goalId, (goal) => withEdit(rephrased(goal, event), textsOf(event), event)),
      event.data.goalId,
    ),
  ActionAgreed: (state, event) => {
    const { actionId, goalId, mandated } = event.data;
    const action: ActionState = { actionId, goalId, mandated, status: 'agreed', ...withEdit(undefined, textsOf(event), event) };
    return changed(state, { ...state, actions: { ...state.actions, [actionId]: action } }, actionId);
  },
  ActionRevised: (state, event) =>
    changed(
      state,
      withAction(state, event.data.actionId, (action) => withEdit(action, textsOf(event), event)),
      event.data.actionId,
    ),
  ActionStarted: (state, { data, revision }) => withAction(state, data.actionId, (action) => ({ ...action, status: 'started', revision })),
  ActionCompleted: (state, { data, revision }) =>
    withAction(state, data.actionId, (action) => ({ ...action, status: 'completed', revision })),
  ActionCancelled: (state, { data, revision }) =>
    changed(
      state,
      withAction(state, data.actionId, (action) => ({ ...action, status: 'cancelled', revision })),
      data.actionId,
    ),
  ActionReleased: (state, { data, revision }) => withAction(state, data.actionId, (action) => ({ ...action, revision })),
  ServiceOrdered: (state, { data }) =>
    changed(
      state,
      { ...state, services: { ...state.services, [data.serviceId]: { ...data, status: 'ordered', delivered: false } } },
      data.goalId,
    ),
  ServiceStarted: (state, { data }) => withService(state, data.serviceId, 'started'),
  ServiceDelivered: (state, { data }) => ({ ...withService(state, data.serviceId, 'delivered'), served: true }),
  ServiceEnded: (state, { data }) => withService(state, data.serviceId, 'ended'),
  PlanProposed: (state, { data, metadata }) => {
    const { goals, actions, services } = state;
    const proposed = { goals, actions, services };
    return { ...state, status: 'proposed', version: data.version, changedSince: false, proposed, proposedAt: metadata.occurredAt };
  },
  PlanAgreed: (state, { data, metadata }) => ({ ...state, status: 'agreed', ...planned(state, data.nextReview, metadata) }),
  ReviewDue: (state, { data }) => ({ ...state, ...called(state, data.dueOn, 'due') }),
  ReviewOverdue: (state, { data }) => ({ ...state, ...called(state, data.dueOn, 'overdue') }),
  ReviewHeld: (state, { data, metadata }) => ({ ...state, ...planned(state, data.nextReview, metadata) }),
  AgreementDeclined: (state) => ({ ...state, status: 'draft' }),
  ProgressMeasured: (state, { data, revision }) => withGoal(state, data.goalId, (goal) => ({ ...goal, revision })),
  OutcomeRecorded: came,
  OutcomeCorrected: came,
  GoalClosed: (state, { data, revision }) => withGoal(state, data.goalId, (goal) => ({ ...goal, status: 'closed', revision })),
  GoalReopened: (state, { data, revision }) => withGoal(state, data.goalId, (goal) => ({ ...goal, status: 'open', revision })),
  PlanClosed: (state) => ({ ...state, status: 'closed', before: state.status }),
  // With its case a plan may go on that was never closed: then only its review is planned anew.
  PlanReopened: (state, { data, position, metadata }) => ({
    ...state,
    wentOnAt: position,
    ...(state.status === 'closed' && { status: state.before ?? 'draft' }),
    ...planned(state, data.nextReview, metadata),
  }),
  EditConflictKept: (state, { data, personal, revision }) => {
    const { conflictId, itemKind, itemId, fields } = data;
    const conflict: ConflictState = { conflictId, itemKind, itemId, fields, yours: personal?.yours ?? {}, settled: false, revision };
    return { ...state, conflicts: { ...state.conflicts, [conflictId]: conflict } };
  },
  EditConflictSettled: (state, { data }) => {
    const conflict = state.conflicts[data.conflictId];
    return conflict ? { ...state, conflicts: { ...state.conflicts, [data.conflictId]: { ...conflict, settled: true } } } : state;
  },
};

/** Streams `plan-<id>`. */
export const plan: StreamDefinition<PlanState, PlanEvent> = {
  category: 'plan',
  initialState,
  evolve: (state, event) => {
    const apply = evolve[event.type] as ((state: PlanState, event: Recorded<PlanEvent>) => PlanState) | undefined;
    const next = apply ? apply(state, event) : state;
    const followUp = followUpAfter(next.followUp, event);
    const structure = structureAfter(next.structure, event);
    return followUp === next.followUp && structure === next.structure ? next : { ...next, followUp, structure };
  },
  sayable,
  about: ({ personIds }) => personIds,
};

/** Who owns an action now: a program or an organisation. */
export const ownerOf = (action: ActionState): string => currentOf(action, 'owner');
