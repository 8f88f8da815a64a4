import { command, Refusal, type Actor } from '#event-sourcing';
import type { ActionCancelled, PlanEvent, ServiceEnded } from '../plan.events.js';
import type { GoalClosed, PlanClosed } from '../plan.follow-up.events.js';
import { plan, type ActionState, type PlanState, type ServiceState } from '../plan.js';
import { allowedOnAction, factsOf, ownedOf, planFor } from '../plan.rules.js';

/** What becomes of an action or a service that is open when the plan ends. */
export interface ItemEnd {
  readonly itemId: string;
  readonly becomes: 'ended' | 'handed-on';
  /** To which program or organization it is handed on. */
  readonly to?: string;
}

export interface ClosePlan {
  /** A code of PLAN_CLOSE_REASONS. */
  readonly reason: string;
  readonly words?: string;
  /** Why each goal ends that is open still; goals with an outcome are closed already. */
  readonly goals: readonly { readonly goalId: string; readonly reason: string }[];
  readonly items: readonly ItemEnd[];
}

interface Open {
  readonly goals: readonly string[];
  readonly actions: readonly ActionState[];
  readonly services: readonly ServiceState[];
}

function openIn(state: PlanState): Open {
  return {
    goals: Object.values(state.goals).flatMap(({ goalId, status }) => (status === 'open' ? [goalId] : [])),
    actions: Object.values(state.actions).filter(({ status }) => status === 'agreed' || status === 'started'),
    services: Object.values(state.services).filter(({ status }) => status === 'ordered' || status === 'started'),
  };
}

/** Nothing is forgotten: whatever is open is named. @throws Refusal 409 `plan.goals-open`, `plan.items-open`; 422 */
function checkNamed(open: Open, { goals, items }: ClosePlan): void {
  const named = new Set([...goals.map(({ goalId }) => goalId), ...items.map(({ itemId }) => itemId)]);
  const left = open.goals.filter((goalId) => !named.has(goalId));
  if (left.length > 0) {
    const message = 'Say for each open goal what came of it, or why it ends.';
    throw new Refusal('rule', 'plan.goals-open', message, { openGoals: left, allowedNow: ['record-outcome', 'close-goal'] });
  }
  const itemIds = [...open.actions.map(({ actionId }) => actionId), ...open.services.map(({ serviceId }) => serviceId)];
  const leftItems = itemIds.filter((itemId) => !named.has(itemId));
  if (leftItems.length > 0) {
    const message = 'Say for each open action and service whether it ends or who goes on with it.';
    throw new Refusal('rule', 'plan.items-open', message, { openItems: leftItems, allowedNow: ['complete-action', 'end-service'] });
  }
  const nobody = items.find(({ becomes, to }) => becomes === 'handed-on' && !to);
  if (nobody) throw new Refusal('content', 'plan.handed-on-to-nobody', 'Say who goes on with it.', { itemId: nobody.itemId });
}

/** What law requires does not end with the plan: it is done, cancelled by itself, or goes on somewhere. */
function endOfAction(action: ActionState, end: ItemEnd, actor: Actor): ActionCancelled {
  const { actionId, mandated } = action;
  const may = allowedOnAction(actor, ownedOf(action)).includes('cancel-action');
  if (!may) throw new Refusal('not-allowed', 'plan.not-your-action', 'Only those who own this action can end it.', { itemId: actionId });
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

/** The plan ends: every open goal with its reason, every open action and service ended or handed on, in one decision. */
export const closePlan = command(
  'close-plan',
  plan,
  (input: ClosePlan, state, { actor }): (GoalClosed | ActionCancelled | ServiceEnded | PlanClosed)[] => {
    planFor(state, 'close-plan');
    const open = openIn(state);
    checkNamed(open, input);
    const reasonOf = (goalId: string): string => input.goals.find((goal) => goal.goalId === goalId)!.reason;
    const endOf = (itemId: string): ItemEnd => input.items.find((item) => item.itemId === itemId)!;
    const { words } = input;
    return [
      ...open.actions.map((action) => endOfAction(action, endOf(action.actionId), actor)),
      ...open.services.map((service) => endOfService(service, endOf(service.serviceId), state)),
      ...open.goals.map((goalId): GoalClosed => ({ type: 'GoalClosed', data: { goalId, reason: reasonOf(goalId) } })),
      { type: 'PlanClosed', data: { reason: input.reason }, ...(words && { personal: { words }, subjects: state.personIds }) },
    ] satisfies PlanEvent[];
  },
);
