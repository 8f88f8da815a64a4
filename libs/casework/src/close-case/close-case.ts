import { PLAN_CLOSE_REASONS } from '#codes';
import { command, Refusal } from '#event-sourcing';
import type { CaseClosed } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor, openTasks } from '../case.rules.js';

export interface CloseCase {
  readonly reason: (typeof PLAN_CLOSE_REASONS)[number];
  /** What whoever opens the case again should know. */
  readonly words?: string;
}

/** Closes the case once nothing of it is left to be done: a task of a closed case would be in nobody's mind. Its plan ends with it. */
export const closeCase = command('close-case', caseStream, ({ reason, words }: CloseCase, state): CaseClosed[] => {
  const { planId, county, personIds } = caseFor(state, 'close-case');
  const open = openTasks(state);
  if (open.length > 0) {
    throw new Refusal('rule', 'case.tasks-open', 'Finish or cancel the open tasks of this case first.', {
      openTasks: open,
      allowedNow: ['complete-task', 'cancel-task', 'reassign-task'],
    });
  }
  return [
    {
      type: 'CaseClosed',
      data: { reason, ...(planId && { planId }) },
      ...(words && { personal: { words }, subjects: personIds }),
      facts: { county },
    },
  ];
});
