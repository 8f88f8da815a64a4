import { command, refuse, Refusal } from '#event-sourcing';
import type { ProgramEnrolled } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor } from '../case.rules.js';

export interface EnrollProgram {
  readonly program: string;
  /** Who of the case; all, if left out. */
  readonly personIds?: readonly string[];
}

export const enrollProgram = command('enroll-program', caseStream, ({ program, personIds }: EnrollProgram, state): ProgramEnrolled[] => {
  caseFor(state, 'enroll-program');
  if (state.programs.includes(program)) refuse('case.program-enrolled', 'This program is on the case already.', ['exit-program']);
  const who = personIds ?? state.personIds;
  if (who.some((id) => !state.personIds.includes(id))) {
    throw new Refusal('content', 'case.not-in-case', 'Somebody of these is not one of the people of this case.');
  }
  return [{ type: 'ProgramEnrolled', data: { program, personIds: who }, facts: { county: state.county, program }, program }];
});
