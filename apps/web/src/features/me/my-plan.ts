import type { Seat } from '../../api/casework.js';
import { actionsOf, goalsOf } from '../../api/plan-items.js';
import type { PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';

/** What the person's page puts first: to read the plan and answer it, a step of their own, or what others do for them. */
export type NextStep =
  | { readonly is: 'answer'; readonly version: number }
  | { readonly is: 'own'; readonly action: PlanAction }
  | { readonly is: 'others'; readonly action: PlanAction }
  | { readonly is: 'nothing' };

const isOpen = ({ state }: PlanAction): boolean => state === 'agreed' || state === 'started';
const waits = ({ waitsFor }: PlanAction): boolean => waitsFor !== undefined && !waitsFor.done;
/** The earliest first; without a day last. */
const byDay = (a: PlanAction, b: PlanAction): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** Whether the person does it: the family does, and nobody else of the family is named. */
export function isMine({ doer, actorId }: PlanAction, actorOwnId: string): boolean {
  return doer === 'family' && (actorId === null || actorId === actorOwnId);
}

/** True while a version lies before the person, as it was proposed, and their yes or no is asked for. */
export function asksForAnswer({ state, changedSince, allowed }: PlanBoard): boolean {
  return state === 'proposed' && !changedSince && allowed.includes('agree-plan');
}

/** The one thing to do next. What waits for somebody else is no next step. */
export function nextStepOf(board: PlanBoard, actorOwnId: string): NextStep {
  if (asksForAnswer(board)) return { is: 'answer', version: board.version };
  const ready = actionsOf(board)
    .filter((action) => isOpen(action) && !waits(action))
    .sort(byDay);
  const own = ready.find((action) => isMine(action, actorOwnId));
  if (own) return { is: 'own', action: own };
  const others = ready[0];
  return others ? { is: 'others', action: others } : { is: 'nothing' };
}

/** The steps towards a goal, as far as they are shared with the person. What was given up counts neither as done nor as left. */
export function stepsOf({ actions }: Pick<PlanGoal, 'actions'>): { readonly done: PlanAction[]; readonly left: PlanAction[] } {
  return { done: actions.filter(({ state }) => state === 'completed'), left: actions.filter(isOpen).sort(byDay) };
}

/**
 * Open goals: that of the next step first, then those in the person's own words, the latest first. What is shared with a few only comes
 * last: somebody may look over the person's shoulder.
 */
export function openGoals(board: PlanBoard, me: { readonly id: string; readonly personId?: string }): PlanGoal[] {
  const next = nextStepOf(board, me.id);
  const first = 'action' in next ? next.action.goalId : undefined;
  const rank = ({ goalId, sharing, saidByPersonId }: PlanGoal): number =>
    sharing === 'named' ? 3 : goalId === first ? 0 : saidByPersonId === me.personId ? 1 : 2;
  const open = goalsOf(board).filter(({ state }) => state === 'open');
  return open.sort((a, b) => rank(a) - rank(b) || b.saidAt.localeCompare(a.saidAt));
}

/** What somebody on the team sees of what the person sees. */
export type Sees =
  | { readonly is: 'everything' }
  | { readonly is: 'not-every-step' }
  | { readonly is: 'all-but'; readonly goals: readonly PlanGoal[] }
  | { readonly is: 'only'; readonly goals: readonly PlanGoal[] }
  | { readonly is: 'nothing' };

type Shared = Pick<PlanGoal, 'sharing' | 'sharedWith'>;

function seesItem({ sharing, sharedWith }: Shared, seat: Seat): boolean {
  if (sharing === 'team-and-family') return true;
  if (sharing === 'team') return seat.kind !== 'family';
  const keys = seat.kind === 'family' ? ['family'] : [seat.organization, ...seat.programs, ...(seat.program ? [seat.program] : [])];
  return sharedWith.some((key) => keys.includes(key));
}

/** By the same rule as the service: an item is seen by all, or by the programs and organizations that it is shared with. */
export function seesOf(seat: Seat, goals: readonly PlanGoal[]): Sees {
  if (seat.who.role === 'supervisor') return { is: 'everything' };
  const seen = goals.filter((goal) => seesItem(goal, seat));
  const hidden = goals.filter((goal) => !seen.includes(goal));
  if (hidden.length === 0) {
    const every = goals.every(({ actions }) => actions.every((action) => seesItem(action, seat)));
    return { is: every ? 'everything' : 'not-every-step' };
  }
  if (seen.length === 0) return { is: 'nothing' };
  return hidden.length <= seen.length ? { is: 'all-but', goals: hidden } : { is: 'only', goals: seen };
}

/** A program or an organization on the team, with the names of those who work for it there. */
export interface TeamPlace {
  readonly key: string;
  readonly names: readonly string[];
}

/** The places of the team with which something can be shared; the family is no place. */
export function placesOfTeam(team: readonly Seat[]): TeamPlace[] {
  const places = new Map<string, string[]>();
  for (const { kind, program, organization, who } of team) {
    if (kind === 'family') continue;
    const key = program ?? organization;
    places.set(key, [...(places.get(key) ?? []), who.name]);
  }
  return [...places].map(([key, names]) => ({ key, names }));
}
