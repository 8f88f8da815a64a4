import { command } from '#event-sourcing';
import { localDay } from '#governance';
import type { DeadlineEscalated } from '../triage.events.js';
import { triage } from '../triage.js';

export interface EscalateDeadline {
  readonly deadlineId: string;
}

/** A missed deadline goes to the supervisor, once. Nothing happens where what it was set for has been done, or another took its place. */
export const escalateDeadline = command(
  'EscalateDeadline',
  triage,
  ({ deadlineId }: EscalateDeadline, { deadlines, started }): DeadlineEscalated[] => {
    const deadline = deadlines.find((one) => one.deadlineId === deadlineId);
    if (!started || !deadline?.open || deadline.escalated) return [];
    const { county, personId } = started;
    const { kind, dueAt } = deadline;
    return [{ type: 'DeadlineEscalated', data: { deadlineId, kind, to: 'supervisor', county, personId, dueOn: localDay(dueAt) } }];
  },
);
