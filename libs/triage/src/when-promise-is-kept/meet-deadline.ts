import { command } from '#event-sourcing';
import { deadlineReached } from '../deadline-reached.js';
import type { DeadlineKind, DeadlineMet, DeadlineMetLate, DeadlineMissed } from '../triage.events.js';
import { triage } from '../triage.js';

export interface MeetDeadline {
  readonly kind: DeadlineKind;
  /** When that was done for which the deadline was set. */
  readonly doneAt: string;
  readonly byEventId: string;
}

/** What another stream tells of a deadline. Nothing happens where there is none, or it is met already. */
export const meetDeadline = command(
  'MeetDeadline',
  triage,
  (input: MeetDeadline, state): (DeadlineMet | DeadlineMetLate | DeadlineMissed)[] => deadlineReached(state, input),
);
