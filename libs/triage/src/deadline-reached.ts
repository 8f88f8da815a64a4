import type { DeadlineKind, DeadlineMet, DeadlineMetLate, DeadlineMissed } from './triage.events.js';
import type { TriageState } from './triage.js';

/**
 * What a deed means for its deadline: met when it was done in time, missed when it came after. A deed done in time but recorded late
 * corrects a deadline that was counted as missed; a late one ends what is still open of it. Nothing where no such deadline is open.
 */
export function deadlineReached(
  { deadlines }: TriageState,
  deed: { readonly kind: DeadlineKind; readonly doneAt: string; readonly byEventId?: string },
): (DeadlineMet | DeadlineMetLate | DeadlineMissed)[] {
  const { kind, doneAt, byEventId } = deed;
  const deadline = deadlines.find((one) => one.kind === kind && one.status !== 'met');
  if (!deadline) return [];
  const { deadlineId, dueAt, status, open } = deadline;
  const done = { deadlineId, by: kind, ...(byEventId && { byEventId }) };
  if (Date.parse(doneAt) <= Date.parse(dueAt)) return [{ type: 'DeadlineMet', data: done }];
  if (status !== 'missed') return [{ type: 'DeadlineMissed', data: { deadlineId } }];
  return open ? [{ type: 'DeadlineMetLate', data: done }] : [];
}
