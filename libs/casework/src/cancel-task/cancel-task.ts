import { command } from '#event-sourcing';
import type { TaskCancelled } from '../case.events.js';
import { caseStream } from '../case.js';
import { taskFor } from '../case.rules.js';

export interface CancelTask {
  readonly taskId: string;
  readonly reason: string;
}

export const cancelTask = command('cancel-task', caseStream, ({ taskId, reason }: CancelTask, state): TaskCancelled[] => {
  taskFor(state, taskId, 'cancel-task');
  return [{ type: 'TaskCancelled', data: { taskId }, personal: { reason }, subjects: state.personIds }];
});
