import { command, uuidV7 } from '#event-sourcing';
import type { TaskAssigned } from '#casework';
import type { CaseWorld } from './case-world.js';

/**
 * Records a task that is due on a day that no calendar has, as an older system might have brought it in: the log takes it, the
 * tables of dates do not, so the rows of that task wait.
 */
export async function poisonCase(world: CaseWorld, caseId: string): Promise<{ taskId: string }> {
  const taskId = uuidV7();
  const stream = { category: 'case', initialState: 0, evolve: (count: number) => count + 1 };
  const task = command('test-task', stream, (): readonly TaskAssigned[] => [
    {
      type: 'TaskAssigned',
      data: { taskId, actorId: 'amina-jibril', dueOn: '2030-02-31' },
      personal: { title: 'Call the school' },
      subjects: [taskId],
    },
  ]);
  const actor = { id: 'amina-jibril', role: 'caseworker', organization: 'olmsted-county' };
  const { kernel } = world.app;
  const request = { command: task, streamId: caseId, input: {}, actor, idempotencyKey: uuidV7(), jurisdiction: '27109' };
  const { position } = await kernel.executor.execute(request);
  await kernel.projector.waitFor('all', position, 10_000);
  return { taskId };
}
