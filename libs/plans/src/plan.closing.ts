/** How a plan ends: what is open in it, and the events by which everything has its end before the plan has one. */
import { Refusal, type Actor, type Recorded } from '#event-sourcing';
import type { ActionCancelled, PlanEvent, ServiceEnded } from './plan.events.js';
import type { GoalClosed, PlanClosed } from './plan.follow-up.events.js';
import { plan, type ActionState, type PlanState, type ServiceState } from './plan.js';
import { allowedOnAction, factsOf, ownedOf } from './plan.rules.js';

/** What becomes of an action or a service that is open when the plan ends. */
export interface ItemEnd {
  readonly itemId: string;
  readonly becomes: 'ended' | 'handed-on';
  /** To which program or organization it is handed on. */
  readonly to?: string;
}

/** What is said of everything that is open. */
export interface PlanEnd {
  /** A code of PLAN_CLOSE_REASONS. */
  readonly reason: string;
  readonly words?: string;
  /** Why each goal ends that is open still; goals with an outcome are closed already. */
  readonly goals: readonly { readonly goalId: string; readonly reason: string }[];
  readonly items: readonly ItemEnd[];
}

export interface OpenInPlan {
  readonly goals: readonly string[];
  readonly actions: readonly ActionState[];
  readonly services: readonly ServiceState[];
}

export type EndEvent = GoalClosed | ActionCancelled | ServiceEnded | PlanClosed;

/** Everything that somebody would have to remember if the plan ended without a word about it. */
export function openIn(state: Pick<PlanState, 'goals' | 'actions' | 'services'>): OpenInPlan {
  return {
    goals: Object.values(state.goals).flatMap(({ goalId, status }) => (status === 'open' ? [goalId] : [])),
    actions: Object.values(state.actions).filter(({ status }) => status === 'agreed' || status === 'started'),
    services: Object.values(state.services).filter(({ status }) => status === 'ordered' || status === 'started'),
  };
}

/** Whether a plan goes on, as its stream tells: drafted and not closed. */
export function goesOn(events: readonly Recorded[]): boolean {
  const { status } = (events as readonly Recorded<PlanEvent>[]).reduce(plan.evolve, plan.initialState);
  return status !== 'none' && status !== 'closed';
}

/** Why a plan ends, where a duty by law can end with it: nobody is asked to go on with what a person who died was to do. */
export const ENDS_DUTIES = 'person-died';

/** What law requires does not end with the plan: it is done, cancelled by itself, or goes on somewhere; unless the person died. */
function endOfAction(action: ActionState, end: ItemEnd, reason: string, actor: Actor): ActionCancelled {
  const { actionId, mandated } = action;
  const may = allowedOnAction(actor, ownedOf(action)).includes('cancel-action');
  if (!may) throw new Refusal('not-allowed', 'plan.not-your-action', 'Only those who own this action can end it.', { itemId: actionId });
  if (mandated && end.becomes === 'ended' && reason === ENDS_DUTIES) {
    return { type: 'ActionCancelled', data: { actionId, groundEnded: ENDS_DUTIES } };
  }
  if (mandated && end.becomes === 'ended') {
    const message = 'Law requires this step. Say who goes on with it, or finish it first.';
    throw new Refusal('rule', 'plan.required-by-law', message, { itemId: actionId, allowedNow: ['complete-action', 'cancel-action'] });
  }
  return { type: 'ActionCancelled', data: { actionId, ...(end.becomes === 'handed-on' && { handedOnTo: end.to }) } };
}

function endOfService({ serviceId, service, need, program }: ServiceState, end: ItemEnd, state: PlanState): ServiceEnded {
  const handed = end.becomes === 'handed-on';
  return {
    type: 'ServiceEnded',
    data: { serviceId, reason: handed ? 'handed-on' : 'plan-closed', caseId: state.caseId, ...(handed && { handedOnTo: end.to }) },
    facts: factsOf(state, { program, need, service }),
    ...(program && { program }),
  };
}

/** The events of an end in which everything that is open is named. @throws Refusal 403, 409 `plan.required-by-law` */
export function endOf(state: PlanState, open: OpenInPlan, end: PlanEnd, actor: Actor): EndEvent[] {
  const reasonOf = (goalId: string): string => end.goals.find((goal) => goal.goalId === goalId)!.reason;
  const said = (itemId: string): ItemEnd => end.items.find((item) => item.itemId === itemId)!;
  const { words } = end;
  return [
    ...open.actions.map((action) => endOfAction(action, said(action.actionId), end.reason, actor)),
    ...open.services.map((service) => endOfService(service, said(service.serviceId), state)),
    ...open.goals.map((goalId): GoalClosed => ({ type: 'GoalClosed', data: { goalId, reason: reasonOf(goalId) } })),
    { type: 'PlanClosed', data: { reason: end.reason }, ...(words && { personal: { words }, subjects: state.personIds }) },
  ];
}
