import { command } from '#event-sourcing';
import type { DeadlineMissed } from '../triage.events.js';
import { triage } from '../triage.js';

export interface MissDeadline {
  readonly deadlineId: string;
}

/** A deadline has passed. Nothing happens to one that was met, moved or paused meanwhile. */
export const missDeadline = command('MissDeadline', triage, ({ deadlineId }: MissDeadline, state, context): DeadlineMissed[] => {
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (deadline?.status !== 'running' || Date.parse(deadline.dueAt) >= Date.parse(context.now)) return [];
  return [{ type: 'DeadlineMissed', data: { deadlineId }, occurredAt: deadline.dueAt }];
});
