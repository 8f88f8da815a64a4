import { uuidV7, type Actor } from '#event-sourcing';
import { caseIdOf, leaveSeat, openCase, writeNote, type NewSeat } from '#casework';
import { DEMO_PEOPLE } from '#platform';
import type { TestApp } from './testing.js';

/** Somebody of the demo world as the log knows them. */
export function actorOf(id: string): Actor {
  const person = DEMO_PEOPLE.find((one) => one.id === id);
  if (!person) throw new Error(`There is no ${id} in the demo world.`);
  return { id: person.id, role: person.role, organization: person.organization };
}

/** Opens a case in Olmsted County with these people on its team; answers with its id and position. */
export async function openTestCase(
  { kernel }: Pick<TestApp, 'kernel'>,
  team: readonly string[],
  personId = uuidV7(),
  intakeId = uuidV7(),
): Promise<{ caseId: string; planId: string; personId: string; position: string }> {
  const triageId = uuidV7();
  const caseId = caseIdOf(triageId);
  const seats = team.map((id, i): NewSeat => {
    const { organization, role, programs } = DEMO_PEOPLE.find((person) => person.id === id)!;
    const kind = role === 'partner-worker' ? 'partner' : 'worker';
    return { actorId: id, kind, organization, program: programs[0], seatRole: i === 0 ? 'lead' : 'member' };
  });
  const now = new Date().toISOString();
  const done = await kernel.executor.execute({
    command: openCase,
    streamId: caseId,
    input: {
      ...{ triageId, name: 'The Example family', programs: [{ program: 'housing' }], seats },
      known: {
        ...{ intakeId, primaryPersonId: personId, personIds: [personId], county: '27109', contactAt: now, level: 'case-managed' },
        ...{ facts: {}, seats },
      },
    },
    actor: actorOf(team[0]!),
    idempotencyKey: uuidV7(),
    jurisdiction: '27109',
  });
  const opened = done.events[0]?.data as { planId: string };
  return { caseId, planId: opened.planId, personId, position: done.position };
}

/** Writes a note into a case; answers with its position. */
export async function writeTestNote(
  { kernel }: TestApp,
  caseId: string,
  by: string,
  sharing: { sharing: string; sharedWith?: readonly string[] },
): Promise<string> {
  const done = await kernel.executor.execute({
    command: writeNote,
    streamId: caseId,
    input: { text: 'They came by.', ...sharing },
    actor: actorOf(by),
    idempotencyKey: uuidV7(),
  });
  return done.position;
}

/** Somebody leaves the team; answers with the position. */
export async function leaveTestSeat({ kernel }: TestApp, caseId: string, by: string): Promise<string> {
  const { rows } = await kernel.pool.query<{ seatId: string }>('SELECT "seatId" FROM case_seat WHERE "caseId" = $1 AND "actorId" = $2', [
    caseId,
    by,
  ]);
  const done = await kernel.executor.execute({
    command: leaveSeat,
    streamId: caseId,
    input: { seatId: rows[0]!.seatId, reason: 'not-mine' },
    actor: actorOf(by),
    idempotencyKey: uuidV7(),
  });
  return done.position;
}
