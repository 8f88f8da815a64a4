import { command } from '#event-sourcing';
import type { TaskCompleted } from '../case.events.js';
import { caseStream } from '../case.js';
import { taskFor } from '../case.rules.js';

export const completeTask = command('complete-task', caseStream, ({ taskId }: { readonly taskId: string }, state): TaskCompleted[] => {
  taskFor(state, taskId, 'complete-task');
  return [{ type: 'TaskCompleted', data: { taskId } }];
});
