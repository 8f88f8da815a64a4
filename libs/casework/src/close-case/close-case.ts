import { command, refuse } from '#event-sourcing';
import type { CaseClosed } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor } from '../case.rules.js';

export const CLOSE_REASONS = ['goals-reached', 'not-wanted', 'moved-away', 'no-contact', 'other-agency'] as const;

export interface CloseCase {
  readonly reason: (typeof CLOSE_REASONS)[number];
}

/** Closes the case once nothing of it is left to be done: a task of a closed case would be in nobody's mind. */
export const closeCase = command('close-case', caseStream, ({ reason }: CloseCase, state): CaseClosed[] => {
  caseFor(state, 'close-case');
  const open = Object.values(state.tasks).filter((task) => task.status === 'open').length;
  if (open > 0)
    refuse('case.tasks-open', 'Finish or cancel the open tasks of this case first.', ['complete-task', 'cancel-task', 'reassign-task']);
  return [{ type: 'CaseClosed', data: { reason }, facts: { county: state.county } }];
});
