import { command } from '#event-sourcing';
import type { TaskAssigned } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor, checkSeated } from '../case.rules.js';

export interface AssignTask {
  readonly actorId: string;
  readonly title: string;
  readonly why?: string;
  readonly dueOn?: string;
  readonly program?: string;
  /** The event that made it necessary. */
  readonly causedBy?: string;
}

export const assignTask = command('assign-task', caseStream, (input: AssignTask, state, context): TaskAssigned[] => {
  caseFor(state, 'assign-task');
  checkSeated(state, input.actorId);
  const { title, why, ...data } = input;
  return [
    {
      type: 'TaskAssigned',
      data: { ...data, taskId: context.newId('task') },
      personal: { title, ...(why && { why }) },
      subjects: state.personIds,
      ...(input.program && { program: input.program }),
    },
  ];
});
