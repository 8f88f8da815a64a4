import { join } from 'node:path';
import type { CaseEvent } from '#casework';
import { Upcasters } from '#event-sourcing';
import { checkGoldenEvents } from '#event-sourcing/testing';

const types: Readonly<Record<CaseEvent['type'], true>> = {
  CaseOpened: true,
  ProgramEnrolled: true,
  ProgramExited: true,
  TeamSeatOffered: true,
  TeamSeatTaken: true,
  TeamSeatLeft: true,
  LeadAssigned: true,
  ContactLogged: true,
  NoteWritten: true,
  NoteAmended: true,
  TaskAssigned: true,
  TaskCompleted: true,
  TaskReassigned: true,
  TaskCancelled: true,
  CaseClosed: true,
  CaseReopened: true,
};

describe('events of a case once published', () => {
  it('read as they did', () => {
    const folder = join(process.cwd(), 'test/golden/casework');
    expect(checkGoldenEvents({ folder, types: Object.keys(types), upcasters: new Upcasters() })).toEqual([]);
  });
});
