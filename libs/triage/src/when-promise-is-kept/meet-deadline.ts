import { command } from '#event-sourcing';
import { deadlineReached } from '../deadline-reached.js';
import type { DeadlineKind, DeadlineMet, DeadlineMetLate, DeadlineMissed } from '../triage.events.js';
import { triage } from '../triage.js';

export interface MeetDeadline {
  readonly kind: DeadlineKind;
  /** When what the deadline asks for was done. */
  readonly doneAt: string;
  readonly byEventId: string;
}

/** Another stream tells that a deadline's deed was done. Nothing happens where there is no such deadline, or it is met already. */
export const meetDeadline = command(
  'MeetDeadline',
  triage,
  (input: MeetDeadline, state): (DeadlineMet | DeadlineMetLate | DeadlineMissed)[] => deadlineReached(state, input),
);
