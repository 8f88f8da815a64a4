import { NEEDS } from '#codes';
import type { Answer } from './ledger.js';
import { pick } from './random.js';
import type { Sender } from './sender.js';

export const INTAKE = 'julian-arce';
export const TEAM = ['amina-jibril', 'kathleen-dvorak'] as const;
/** Whose commands the ledger knows; everything else in the log was written by the product itself. */
export const PEOPLE: readonly string[] = [INTAKE, ...TEAM];

/** A family with a case, a plan and one goal. */
export interface Family {
  readonly caseId: string;
  readonly planId: string;
  readonly goalId: string;
}

interface Item {
  readonly title: string;
  readonly revision: number;
}
interface Goal extends Item {
  readonly goalId: string;
  readonly actions: readonly (Item & { readonly actionId: string })[];
}

const needs = { ...Object.fromEntries(NEEDS.map((need) => [need, 'not-said'])), housing: 'yes', food: 'yes' };

/** The goals of a plan as its board shows them. */
export async function goalsOf(sender: Sender, planId: string, after: string): Promise<readonly Goal[]> {
  const board = await sender.read<{ outcomes: readonly { goals: readonly Goal[] }[] }>(TEAM[0], `/api/plans/${planId}/board`, after);
  return board.outcomes.flatMap(({ goals }) => goals);
}

/** One family's way from the first contact to a plan, as different people. Undefined where a step was refused. */
export async function takeIn(sender: Sender, name: string): Promise<Family | undefined> {
  const triageId = await contacted(sender, name);
  if (triageId === undefined) return undefined;
  const julian = (path: string, body: object): Promise<Answer | undefined> => sender.command(INTAKE, 'POST', path, body);
  await julian(`/api/triages/${triageId}/recommendation`, {});
  await julian(`/api/triages/${triageId}/response-level`, { level: 'coordinated', reason: 'Two programs are needed at once.' });
  const completed = await julian(`/api/triages/${triageId}/completion`, {});
  return completed && planned(sender, triageId, name);
}

/** @returns the id of the triage that the hand-over began */
async function contacted(sender: Sender, name: string): Promise<string | undefined> {
  const julian = (path: string, body: object): Promise<Answer | undefined> => sender.command(INTAKE, 'POST', path, body);
  const contact = { channel: 'phone', caller: 'self', forWhom: 'self', language: 'en', county: '27109', ownWords: `${name} calls.` };
  const taken = await julian('/api/intakes', contact);
  if (!taken) return undefined;
  const intake = `/api/intakes/${taken.id}`;
  await julian(`${intake}/privacy-notice`, { version: '1', language: 'en', how: 'read-aloud' });
  const told = { given: name, family: 'Chaos', birthDate: '1990-04-09', county: '27109', source: { said: 'person', intakeId: taken.id } };
  const person = await julian('/api/people', told);
  if (!person) return undefined;
  await julian(`${intake}/person`, { personId: person.id, reasons: ['new-person'] });
  await julian(`${intake}/needs`, { needs });
  const handed = await julian(`${intake}/hand-over`, {});
  if (!handed) return undefined;
  for (;;) {
    const { triageId } = await sender.read<{ triageId?: string }>(INTAKE, intake, handed.position);
    if (triageId !== undefined) return (await sender.read<{ id: string }>(INTAKE, `/api/triages/${triageId}`)).id;
  }
}

async function planned(sender: Sender, triageId: string, name: string): Promise<Family | undefined> {
  const [amina, kathleen] = TEAM;
  const opened = await sender.command(amina, 'POST', '/api/cases', {
    triageId,
    name: `${name} household`,
    programs: [{ program: 'housing' }, { program: 'food-cash' }],
    seats: [
      { actorId: amina, program: 'housing', seatRole: 'lead' },
      { actorId: kathleen, program: 'food-cash', seatRole: 'member' },
    ],
  });
  if (!opened) return undefined;
  const { planId } = await sender.read<{ planId: string }>(amina, `/api/cases/${opened.id}`, opened.position);
  const goalId = await setGoal(sender, planId, 'A home of our own');
  return goalId === undefined ? undefined : { caseId: opened.id, planId, goalId };
}

/** Sets a goal; its id. */
export async function setGoal(sender: Sender, planId: string, title: string): Promise<string | undefined> {
  const set = await sender.command(TEAM[0], 'POST', `/api/plans/${planId}/goals`, {
    ...{ outcome: 'children-stable', need: 'housing', words: 'A home where nobody can sell it from under us.', title, saidBy: 'person' },
    ...{ measure: 'steps-done', unit: 'steps', baseline: 0, target: 9, sharing: 'team-and-family' },
  });
  if (!set) return undefined;
  return (await goalsOf(sender, planId, set.position)).find((goal) => goal.title === title)?.goalId;
}

export const anyOfTeam = (sender: Sender): string => pick(TEAM, sender.random);
