import { command, uuidV7 } from '#event-sourcing';
import type { HouseholdFormed, MemberJoined, NameRecorded, PersonRegistered } from '#people';
import type { ResponseLevelAssigned, TriageCompleted, TriageStarted } from '#triage';
import { MAI_NHIA_PERSON_ID } from '#platform';
import type { Board, Goal } from './case-pages.js';
import type { CaseWorld } from './case-world.js';

export const MAI_NHIA = 'mai-nhia-yang-lindqvist';
const AMINA = { id: 'amina-jibril', role: 'caseworker', organization: 'olmsted-county' } as const;

/** The plan of a demo person who signs in herself: it is for her, and she has a seat. Once a world; Amina leads. */
export async function ownPlan(world: CaseWorld): Promise<{ caseId: string; planId: string; personId: string; childId: string }> {
  const personId = await registerHer(world);
  const { childId } = await world.triaged();
  const intakeId = uuidV7();
  const contactAt = new Date(Date.now() - 3_600_000).toISOString();
  const triageId = await world.write<TriageStarted | ResponseLevelAssigned | TriageCompleted>('triage', [
    {
      type: 'TriageStarted',
      data: { intakeId, personId, county: '27109', contactAt, forWhom: 'self', needs: { housing: 'yes' } },
    } as TriageStarted,
    {
      type: 'ResponseLevelAssigned',
      data: { level: 'coordinated', recommended: 'coordinated', overridden: false },
    } as ResponseLevelAssigned,
    { type: 'TriageCompleted', data: { intakeId, personId, level: 'coordinated' } } as TriageCompleted,
  ]);
  const householdId = await world.write<HouseholdFormed | MemberJoined>('household', [
    { type: 'HouseholdFormed', data: { county: '27109' }, personal: { name: 'Yang' }, subjects: [personId] },
    { type: 'MemberJoined', data: { personId, role: 'head' } },
    { type: 'MemberJoined', data: { personId: childId, role: 'child' } },
  ]);
  const { id: caseId } = await world.done(AMINA.id, 'POST', '/api/cases', {
    ...{ triageId, householdId, name: 'Yang household', programs: [{ program: 'housing' }, { program: 'food-cash' }] },
    seats: [
      { actorId: AMINA.id, seatRole: 'lead' },
      { actorId: 'kathleen-dvorak' },
      { actorId: 'bridget-oshaughnessy' },
      { actorId: MAI_NHIA, seatRole: 'member' },
    ],
  });
  const { planId } = await world.sees<{ planId: string }>(AMINA.id, `/api/cases/${caseId}`);
  return { caseId, planId, personId, childId };
}

/** She says in her plan what she wants. */
export async function stateOwnGoal(world: CaseWorld, planId: string, words: string): Promise<void> {
  await world.done(MAI_NHIA, 'POST', `/api/plans/${planId}/own-goals`, { words, need: 'stable-income', outcome: 'economically-secure' });
}

/** What she wants, as somebody sees it on the board; it begins with "I want". */
export async function ownGoalOf(world: CaseWorld, planId: string, who: string): Promise<Goal> {
  const { outcomes } = await world.sees<Board>(who, `/api/plans/${planId}/board`);
  return outcomes.flatMap(({ goals }) => goals).find(({ title }) => title.startsWith('I want'))!;
}

async function registerHer(world: CaseWorld): Promise<string> {
  const person = { category: 'person', initialState: 0, evolve: (count: number) => count + 1 };
  const register = command('test-own-person', person, (_input: object, _state, context): (PersonRegistered | NameRecorded)[] => [
    { type: 'PersonRegistered', data: { source: {} } } as PersonRegistered,
    {
      type: 'NameRecorded',
      data: { nameId: context.newId('name'), use: 'usual', source: {} },
      personal: { given: 'Mai Nhia', family: 'Yang-Lindqvist' },
      subjects: [context.streamId],
    } as NameRecorded,
  ]);
  const request = {
    command: register,
    input: {},
    actor: AMINA,
    streamId: MAI_NHIA_PERSON_ID,
    idempotencyKey: uuidV7(),
    jurisdiction: '27109',
  };
  return (await world.app.kernel.executor.execute(request)).streamId;
}
