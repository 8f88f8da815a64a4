import type { DeadlineKind, DeadlineMet, DeadlineMissed } from './triage.events.js';
import type { TriageState } from './triage.js';

/**
 * What a deed says of its deadline: met when it was done in time, missed when it came after. A deed in time that is told late
 * sets a deadline right that was held for missed. Nothing, where no such deadline is open.
 */
export function deadlineReached(
  { deadlines }: TriageState,
  deed: { readonly kind: DeadlineKind; readonly doneAt: string; readonly byEventId?: string },
): (DeadlineMet | DeadlineMissed)[] {
  const { kind, doneAt, byEventId } = deed;
  const deadline = deadlines.find((one) => one.kind === kind && one.status !== 'met');
  if (!deadline) return [];
  const { deadlineId, dueAt, status } = deadline;
  if (Date.parse(doneAt) <= Date.parse(dueAt))
    return [{ type: 'DeadlineMet', data: { deadlineId, by: kind, ...(byEventId && { byEventId }) } }];
  return status === 'missed' ? [] : [{ type: 'DeadlineMissed', data: { deadlineId } }];
}
