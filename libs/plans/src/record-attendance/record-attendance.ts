import { command } from '#event-sourcing';
import type { AttendanceRecorded } from '../plan.follow-up.events.js';
import { attendedProgram, checkReason } from '../plan.attendance.js';
import { plan } from '../plan.js';
import { factsOf } from '../plan.rules.js';

export interface RecordAttendance {
  readonly itemKind: 'service' | 'action';
  readonly itemId: string;
  /** A code of ATTENDANCE. */
  readonly attendance: string;
  /** A code of NOT_COME_REASONS, where they said why. */
  readonly because?: string;
  readonly note?: string;
}

/** Who came to one time of a service or an action: a plain fact, said by the county or by those who give it. */
export const recordAttendance = command('record-attendance', plan, (input: RecordAttendance, state, context): AttendanceRecorded[] => {
  const { itemKind, itemId, attendance, because, note } = input;
  const program = attendedProgram(state, input, 'record-attendance', context.actor);
  checkReason(attendance, because);
  return [
    {
      type: 'AttendanceRecorded',
      data: { attendanceId: context.newId('attendance'), itemKind, itemId, attendance, ...(because && { because }) },
      ...(note && { personal: { note }, subjects: state.personIds }),
      facts: factsOf(state, { program }),
    },
  ];
});
