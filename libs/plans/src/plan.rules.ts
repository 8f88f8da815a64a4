/**
 * What may be done with a plan's items: one table drives both the refusal (`allowedNow`) and the `allowed` on reads.
 */
import { notFound, refuse, Refusal, type Actor, type Facts } from '#event-sourcing';
import { PROGRAMS } from '#codes';
import {
  ownerOf,
  type ActionState,
  type ActionStatus,
  type GoalState,
  type GoalStatus,
  type PlanState,
  type PlanStatus,
  type ServiceState,
  type ServiceStatus,
} from './plan.js';
import { byId, currentOf } from './plan.items.js';
import { FAMILY, isFamily, OWN } from './plan.family.js';

const GROWING = [
  'set-goal',
  'state-own-goal',
  'name-barrier',
  'draw-on-strength',
  'end-strength',
  'remove-barrier',
  'propose-plan',
  'set-aside-suggestion',
  'reopen-goal',
  'close-plan',
];

export const PLAN_ALLOWED: Readonly<Record<PlanStatus, readonly string[]>> = {
  none: ['draft-plan'],
  draft: GROWING,
  proposed: [...GROWING, 'agree-plan', 'decline-agreement'],
  agreed: [...GROWING, 'hold-review'],
  closed: ['reopen-plan'],
};

export const GOAL_ALLOWED: Readonly<Record<GoalStatus, readonly string[]>> = {
  open: [
    'revise-goal',
    'restate-own-goal',
    'share-own-goal',
    'agree-action',
    'order-service',
    'measure-progress',
    'record-outcome',
    'close-goal',
    'use-template',
  ],
  closed: ['correct-outcome', 'reopen-goal'],
};

/** The commands on a goal now: what came of it is corrected only where something was recorded. */
export function allowedOnGoal(status: GoalStatus, hasResult: boolean): string[] {
  return GOAL_ALLOWED[status].filter((command) => hasResult || command !== 'correct-outcome');
}

/** Who came, said also afterwards. */
const CAME = ['record-attendance', 'correct-attendance'];

export const ACTION_ALLOWED: Readonly<Record<ActionStatus, readonly string[]>> = {
  agreed: ['revise-action', 'start-action', 'complete-action', 'cancel-action', 'ask-about-action', ...CAME],
  started: ['revise-action', 'complete-action', 'cancel-action', 'ask-about-action', ...CAME],
  completed: CAME,
  cancelled: ['correct-attendance'],
};

export const SERVICE_ALLOWED: Readonly<Record<ServiceStatus, readonly string[]>> = {
  ordered: ['start-service', 'deliver-service', 'end-service', ...CAME],
  started: ['deliver-service', 'end-service', ...CAME],
  delivered: ['end-service', ...CAME],
  ended: ['correct-attendance'],
};

/** What a rule about people needs to know of an action. */
export interface OwnedAction {
  readonly status: ActionStatus;
  readonly owner: string;
  readonly doer: string;
  /** Who of them does it, where somebody is named. */
  readonly actorId?: string | null;
  readonly mandated: boolean;
}

/** What a rule about people needs to know of who acts. */
type Acting = Pick<Actor, 'role' | 'organization'> & Partial<Pick<Actor, 'id'>>;

/** What a partner may do but for their own actions. */
const PARTNER = ['measure-progress', 'start-service', 'deliver-service', 'end-service', ...CAME];

/**
 * Partners act on what their organisation owns; the family on what they do themselves, and never cancels what law requires. They may ask
 * about any step but one that somebody else of the family does.
 */
function mayAct(actor: Acting, action: OwnedAction, command: string): boolean {
  const anothers = action.doer === 'family' && Boolean(action.actorId) && action.actorId !== actor.id;
  if (OWN.includes(command)) return isFamily(actor.role) && !anothers;
  if (actor.role === 'partner-worker') return action.owner === actor.organization;
  if (!isFamily(actor.role)) return true;
  const notTheirs = ['revise-action', ...CAME].includes(command) || (action.mandated && command === 'cancel-action');
  return action.doer === 'family' && !notTheirs;
}

/** The commands that this actor may do to the action now. */
export function allowedOnAction(actor: Acting, action: OwnedAction): string[] {
  return ACTION_ALLOWED[action.status].filter((command) => mayAct(actor, action, command));
}

/** Who edits an item may also choose between two edits of it; a goal is edited by the county's workers. */
export function maySettle(actor: Acting, action?: OwnedAction): boolean {
  if (action) return mayAct(actor, action, 'revise-action');
  return actor.role !== 'partner-worker' && !isFamily(actor.role);
}

/** What a rule about people needs to know of an action of the state. */
export function ownedOf(action: ActionState): OwnedAction {
  const { status, mandated } = action;
  return { status, mandated, owner: ownerOf(action), doer: currentOf(action, 'doer'), actorId: currentOf(action, 'actorId') };
}

/** Of a table's commands, those that an actor of this role may do: the plan's work is the county workers'. */
export function allowedToRole(actor: Pick<Actor, 'role'>, commands: readonly string[]): string[] {
  if (actor.role === 'partner-worker') return commands.filter((command) => PARTNER.includes(command));
  if (isFamily(actor.role)) return commands.filter((command) => FAMILY.includes(command));
  return commands.filter((command) => !OWN.includes(command));
}

/** @throws Refusal `plan.not-drafted` (404) or `plan.not-now` (409) */
export function planFor(state: PlanState, command: string): PlanState {
  if (state.status === 'none') notFound('plan');
  const allowed = PLAN_ALLOWED[state.status];
  if (!allowed.includes(command)) refuse(`plan.${state.status}`, `This cannot be done while the plan is ${state.status}.`, allowed);
  return state;
}

/** The goal, if the command may be done to it now. @throws Refusal 404, 409 `plan.goal-closed` or `plan.goal-open` */
export function goalFor(state: PlanState, goalId: string, command: string): GoalState {
  const goal = byId(state.goals, goalId) ?? notFound('goal');
  if (GOAL_ALLOWED[goal.status].includes(command)) return goal;
  const allowed = allowedOnGoal(goal.status, goal.result !== undefined);
  if (goal.status === 'open') return refuse('plan.goal-open', 'No outcome has been recorded for this goal yet.', allowed);
  return refuse('plan.goal-closed', 'This goal is closed.', allowed);
}

/** The action, if this actor may do the command to it now. @throws Refusal 404, 403 `plan.not-your-action`, 409 `plan.action-<status>` */
export function actionFor(state: PlanState, actionId: string, command: string, actor: Actor): ActionState {
  const action = byId(state.actions, actionId) ?? notFound('action');
  const owned = ownedOf(action);
  if (action.mandated && command === 'cancel-action' && isFamily(actor.role)) {
    throw new Refusal('not-allowed', 'plan.required-by-law', 'Law requires this step. Ask your worker whom to talk to about it.');
  }
  if (!mayAct(actor, owned, command)) {
    throw new Refusal('not-allowed', 'plan.not-your-action', 'Only those who own this action can do that.');
  }
  const allowed = allowedOnAction(actor, owned);
  if (!allowed.includes(command)) refuse(`plan.action-${action.status}`, `This action is ${action.status}.`, allowed);
  return action;
}

/** The service, if the command may be done to it now. @throws Refusal 404, 409 `plan.service-<status>` */
export function serviceFor(state: PlanState, serviceId: string, command: string, actor: Actor): ServiceState {
  const service = byId(state.services, serviceId) ?? notFound('service');
  if (actor.role === 'partner-worker' && service.provider !== actor.organization) {
    throw new Refusal('not-allowed', 'plan.not-your-service', 'Only those who give this service can say that.');
  }
  const allowed = SERVICE_ALLOWED[service.status];
  if (!allowed.includes(command)) refuse(`plan.service-${service.status}`, `This service is ${service.status}.`, allowed);
  return service;
}

/** The county, and those codes of the event that are codes of the closed lists. */
export function factsOf(
  state: PlanState,
  codes: { program?: string; need?: string; outcome?: string; result?: string; service?: string },
): Facts {
  const stated = Object.entries({ ...codes, program: programIn(codes.program) });
  return { county: state.county, ...Object.fromEntries(stated.filter((entry): entry is [string, string] => entry[1] !== undefined)) };
}

/** A program's code, or undefined for an organisation or the family. */
export const programIn = (owner: string | undefined): string | undefined =>
  (PROGRAMS as readonly string[]).find((program) => program === owner);
