import { command, notFound } from '#event-sourcing';
import type { ProgramExited } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor } from '../case.rules.js';

export const EXIT_REASONS = ['goals-reached', 'not-eligible', 'not-wanted', 'moved-away', 'person-died'] as const;

export interface ExitProgram {
  readonly program: string;
  readonly reason: (typeof EXIT_REASONS)[number];
}

export const exitProgram = command('exit-program', caseStream, ({ program, reason }: ExitProgram, state): ProgramExited[] => {
  caseFor(state, 'exit-program');
  if (!state.programs.includes(program)) notFound('program on this case');
  return [{ type: 'ProgramExited', data: { program, reason }, program }];
});
