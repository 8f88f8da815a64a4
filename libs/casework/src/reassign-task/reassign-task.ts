import { command, refuse } from '#event-sourcing';
import type { TaskReassigned } from '../case.events.js';
import { caseStream } from '../case.js';
import { checkSeated, taskFor } from '../case.rules.js';

export interface ReassignTask {
  readonly taskId: string;
  readonly actorId: string;
  readonly reason: string;
}

export const reassignTask = command('reassign-task', caseStream, ({ taskId, actorId, reason }: ReassignTask, state): TaskReassigned[] => {
  const task = taskFor(state, taskId, 'reassign-task');
  checkSeated(state, actorId);
  if (task.actorId === actorId) refuse('case.task-theirs', 'The task is theirs already.', ['complete-task', 'cancel-task']);
  return [{ type: 'TaskReassigned', data: { taskId, actorId }, personal: { reason }, subjects: state.personIds }];
});
