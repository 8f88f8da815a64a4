/** What pages answer, as far as tests of cases and plans look. */
import type { CaseWorld } from './case-world.js';

export interface Item {
  readonly revision: number;
  readonly state: string;
  readonly allowed: readonly string[];
  readonly title: string;
  readonly conflict?: { readonly conflictId: string };
}
export interface Goal extends Item {
  readonly goalId: string;
  readonly current: number;
  readonly actions: readonly (Item & { readonly actionId: string; readonly dueOn: string | null })[];
  readonly services: readonly (Item & { readonly serviceId: string })[];
  readonly result?: { readonly result: string; readonly corrected: readonly { readonly result: string }[] };
}
export interface Board {
  readonly outcomes: readonly { readonly outcome: string; readonly goals: readonly Goal[] }[];
  readonly version: number;
  readonly state: string;
  readonly conflicts: readonly {
    readonly conflictId: string;
    readonly itemId: string;
    readonly mine: boolean;
    readonly yours: { readonly dueOn: string };
  }[];
  readonly allowed: readonly string[];
  readonly asOf?: string;
}
export interface Feed {
  readonly position: string;
  readonly items: readonly { readonly caseId: string; readonly entries: readonly { readonly type: string }[] }[];
}
export interface Timeline {
  readonly items: readonly {
    readonly type: string;
    readonly voice?: string;
    readonly words?: string;
    readonly values: Record<string, unknown>;
    readonly late?: number;
  }[];
  readonly total: number;
  readonly days?: readonly { readonly day: string; readonly count: number }[];
  readonly next?: string;
}

/** A goal as it is sent; tests change what matters to them. */
export const goal = {
  outcome: 'children-stable',
  need: 'housing',
  words: 'A home of our own where nobody can sell it from under us.',
  title: 'A home of our own by Christmas',
  saidBy: 'person',
  measure: 'steps-done',
  unit: 'steps',
  baseline: 0,
  target: 9,
  sharing: 'team-and-family',
};
export const goalOf = (board: Board): Goal => board.outcomes.flatMap((outcome) => outcome.goals)[0]!;
export const ifMatch = (revision: number): Record<string, string> => ({ 'if-match': `"${revision}"` });

/** Sets a goal as Amina; its id. */
export async function setGoalOf(world: CaseWorld, planId: string, change: object = {}): Promise<string> {
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/goals`, { ...goal, ...change });
  return goalOf(await world.sees<Board>('amina-jibril', `/api/plans/${planId}/board`)).goalId;
}

/** Sets a goal with one step as Amina. */
export async function setStepOf(world: CaseWorld, planId: string, title: string): Promise<void> {
  const goalId = await setGoalOf(world, planId);
  const step = { goalId, title, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team-and-family' };
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/actions`, step);
}

/** SHA-256 of the text of a version, as it is shown before it is signed. */
export async function textHashOf(world: CaseWorld, planId: string, version = 1, language = 'en'): Promise<string> {
  const path = `/api/plans/${planId}/agreement-text?version=${version}&language=${language}`;
  return (await world.sees<{ textHash: string }>('amina-jibril', path)).textHash;
}

/** Somebody who was asked onto the team of a case takes the seat. */
export async function takeSeat(world: CaseWorld, caseId: string, person: string): Promise<void> {
  const { team } = await world.sees<{ team: { seatId: string; who: { id: string } }[] }>('amina-jibril', `/api/cases/${caseId}`);
  const seat = team.find(({ who }) => who.id === person);
  await world.done(person, 'POST', `/api/cases/${caseId}/seats/${seat?.seatId}/taken`, {});
}
