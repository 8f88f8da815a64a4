import type { CaseHeader, Seat } from '../../api/casework.js';
import { actionsOf, goalsOf } from '../../api/plan-items.js';
import type { ActionRequest, PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';

/** What the person's page puts first: to read the plan and answer it, a step of their own, or what others do for them. */
export type NextStep =
  | { readonly is: 'answer'; readonly version: number }
  | { readonly is: 'own'; readonly action: PlanAction }
  | { readonly is: 'others'; readonly action: PlanAction }
  | { readonly is: 'nothing' };

/** True of a step that is not over. */
export const isAhead = ({ state }: PlanAction): boolean => state === 'agreed' || state === 'started';
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

/**
 * Whom of the family a step is about, by name; the person themselves as `you`, and the first. Whoever's name the person may not read is `somebody`.
 */
export function aboutOf(
  { aboutIds }: Pick<PlanAction, 'aboutIds'>,
  people: CaseHeader['people'],
  { personId, you, somebody }: { readonly personId?: string; readonly you: string; readonly somebody: string },
): string[] {
  const others = aboutIds.filter((id) => id !== personId).map((id) => people.find((person) => person.id === id)?.name ?? somebody);
  return others.length < aboutIds.length ? [you, ...others] : others;
}

/** The one thing to do next. What waits for somebody else is no next step. */
export function nextStepOf(board: PlanBoard, actorOwnId: string): NextStep {
  if (asksForAnswer(board)) return { is: 'answer', version: board.version };
  const ready = actionsOf(board)
    .filter((action) => isAhead(action) && !waits(action))
    .sort(byDay);
  const own = ready.find((action) => isMine(action, actorOwnId));
  if (own) return { is: 'own', action: own };
  const others = ready[0];
  return others ? { is: 'others', action: others } : { is: 'nothing' };
}

/** So many steps that are left are read at a glance; of more, the first ones, and the others on request. */
const AT_A_GLANCE = 8;
const FIRST_OF_MANY = 5;

/** What is left as it is shown: all at once, or of many those that are due next, with the others folded. */
export function foldedSteps<T>(left: readonly T[]): { readonly shown: readonly T[]; readonly folded: readonly T[] } {
  const first = left.length > AT_A_GLANCE ? FIRST_OF_MANY : left.length;
  return { shown: left.slice(0, first), folded: left.slice(first) };
}

/** The steps towards a goal, as far as they are shared with the person. What was given up counts neither as done nor as left. */
export function stepsOf({ actions }: Pick<PlanGoal, 'actions'>): { readonly done: PlanAction[]; readonly left: PlanAction[] } {
  return { done: actions.filter(({ state }) => state === 'completed'), left: actions.filter(isAhead).sort(byDay) };
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

type Shared = Pick<PlanGoal, 'sharing' | 'sharedWith'>;

function seesItem({ sharing, sharedWith }: Shared, seat: Seat): boolean {
  if (seat.who.role === 'supervisor') return true;
  if (sharing === 'team-and-family') return true;
  if (sharing === 'team') return seat.kind !== 'family';
  const keys = seat.kind === 'family' ? ['family'] : [seat.organization, ...seat.programs, ...(seat.program ? [seat.program] : [])];
  return sharedWith.some((key) => keys.includes(key));
}

/** What of the page somebody on the team does not see, by the same rule as the service: whom an item is shared with sees it. */
export interface Sees {
  readonly is: 'everything' | 'all-but' | 'only-steps' | 'nothing';
  readonly hidden: { readonly goals: readonly PlanGoal[]; readonly steps: readonly PlanAction[] };
  /** Steps towards a goal that they do not see, which they see all the same. */
  readonly alone: readonly PlanAction[];
}

/** Steps of a hidden goal that are hidden with it are not counted again. */
export function seesOf(seat: Seat, goals: readonly PlanGoal[], others: readonly PlanAction[] = []): Sees {
  const isSeen = (item: Shared): boolean => seesItem(item, seat);
  // What was given up is not on the page.
  const stepsIn = (some: readonly PlanGoal[]): PlanAction[] =>
    some.flatMap(({ actions }) => actions.filter(({ state }) => state !== 'cancelled'));
  const seen = goals.filter(isSeen);
  const hidden = {
    goals: goals.filter((goal) => !isSeen(goal)),
    steps: [...stepsIn(seen), ...others].filter((step) => !isSeen(step)),
  };
  const alone = stepsIn(hidden.goals).filter(isSeen);
  if (hidden.goals.length + hidden.steps.length === 0) return { is: 'everything', hidden, alone };
  if (seen.length > 0 || (goals.length === 0 && others.some(isSeen))) return { is: 'all-but', hidden, alone };
  return { is: alone.length > 0 || others.some(isSeen) ? 'only-steps' : 'nothing', hidden, alone };
}

/**
 * What of the plan its paper does not tell: what is not shared with all of the team and the family. Nobody signs what not all may read.
 */
export function notInPaper(board: PlanBoard): { readonly goals: number; readonly steps: number } {
  const isLeftOut = ({ sharing }: Shared): boolean => sharing !== 'team-and-family';
  const goals = goalsOf(board).filter((goal) => goal.state === 'open' && isLeftOut(goal));
  const steps = actionsOf(board).filter((step) => isAhead(step) && isLeftOut(step));
  return { goals: goals.length, steps: steps.length };
}

/** What the person asked about a step: what waits for an answer, and the last that was answered. */
export function askedOf({ requests }: Pick<PlanAction, 'requests'>, personId: string | undefined): ActionRequest[] {
  const own = requests.filter((request) => request.personId === personId);
  const last = own.findLast(({ answer }) => answer);
  return own.filter((request) => !request.answer || request === last);
}

/** Steps that were given up while what the person asked about them had no answer: otherwise their words would be gone in silence. */
export function givenUpUnanswered({ actions }: Pick<PlanGoal, 'actions'>, personId: string | undefined): PlanAction[] {
  return actions.filter((action) => action.state === 'cancelled' && askedOf(action, personId).some(({ answer }) => !answer));
}

/** A program or a partner organization on the team, with the names of everybody who sees what is shared with it. */
export interface TeamPlace {
  readonly key: string;
  readonly kind: 'program' | 'partner';
  readonly names: readonly string[];
}

/** A county as a whole is no place: what is shared with it is read by everybody who works for it, in whichever program. */
function placesOf({ kind, organization, program, programs }: Seat): Omit<TeamPlace, 'names'>[] {
  if (kind === 'family') return [];
  if (kind === 'partner') return [{ key: organization, kind }];
  return (program ? [program] : programs).map((key) => ({ key, kind: 'program' }));
}

/**
 * The places of the team with which something can be shared; the family is no place. Each names first those who sit there for it, then
 * the others who read it too, such as a worker of several programs.
 */
export function placesOfTeam(team: readonly Seat[]): TeamPlace[] {
  const places = new Map(team.flatMap(placesOf).map((place) => [place.key, place]));
  const sitsFor = (seat: Seat, key: string): number => (placesOf(seat).some((place) => place.key === key) ? 0 : 1);
  return [...places.values()].map(({ key, kind }) => {
    const readers = team.filter((seat) => seat.kind !== 'family' && seesItem({ sharing: 'named', sharedWith: [key] }, seat));
    const inOrder = readers.sort((a, b) => sitsFor(a, key) - sitsFor(b, key));
    return { key, kind, names: [...new Map(inOrder.map(({ who }) => [who.id, who.name])).values()] };
  });
}

/** Of the keys that were chosen, those that are offered: a text that was kept may be from before the team changed. */
export function chosenOf(sharedWith: readonly string[] | undefined, places: readonly TeamPlace[]): string[] | undefined {
  return sharedWith?.filter((chosen) => places.some(({ key }) => key === chosen));
}

/** What a choice of readers still lacks: anybody at all, or a program, without which nobody could work on the goal or close it. */
export function lacksReaders(sharedWith: readonly string[] | undefined, places: readonly TeamPlace[]): 'anybody' | 'program' | undefined {
  const chosen = places.filter(({ key }) => sharedWith?.includes(key));
  if (!sharedWith || chosen.some(({ kind }) => kind === 'program')) return undefined;
  return chosen.length === 0 ? 'anybody' : 'program';
}
