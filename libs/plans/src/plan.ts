import type { Recorded, StreamDefinition } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';
import type { NextReview } from './plan.follow-up.events.js';
import { followUpAfter } from './plan.follow-up.js';
import { structureAfter } from './plan.structure.js';
import { isFamily } from './plan.family.js';
import { sayable } from './plan.hidden.js';
import { currentOf, textsOf, withEdit } from './plan.items.js';
import {
  FOR_ALL,
  initialState,
  type ActionState,
  type ConflictState,
  type GoalState,
  type PlanState,
  type ReviewState,
  type ServiceStatus,
} from './plan.state.js';

export { FOR_ALL } from './plan.state.js';
export type {
  ActionState,
  ActionStatus,
  ConflictState,
  GoalState,
  GoalStatus,
  PlanState,
  PlanStatus,
  ProposedItems,
  ServiceState,
  ServiceStatus,
} from './plan.state.js';

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
