import { command, notFound } from '#event-sourcing';
import type { AttendanceCorrected } from '../plan.follow-up.events.js';
import { attendedProgram, checkReason } from '../plan.attendance.js';
import { byId } from '../plan.items.js';
import { plan } from '../plan.js';
import { factsOf } from '../plan.rules.js';

export interface CorrectAttendance {
  readonly attendanceId: string;
  readonly attendance: string;
  readonly because?: string;
  readonly reason: string;
}

/** Who came was recorded wrongly: the right fact stands beside the wrong one, with the reason. */
export const correctAttendance = command(
  'correct-attendance',
  plan,
  (input: CorrectAttendance, state, { actor }): AttendanceCorrected[] => {
    const { attendanceId, attendance, because, reason } = input;
    const was = byId(state.followUp.attended, attendanceId) ?? notFound('attendance');
    const { itemKind, itemId } = was;
    const program = attendedProgram(state, was, 'correct-attendance', actor);
    checkReason(attendance, because);
    return [
      {
        type: 'AttendanceCorrected',
        data: { attendanceId, itemKind, itemId, attendance, ...(because && { because }), correctsEventId: was.eventId },
        personal: { reason },
        subjects: state.personIds,
        facts: factsOf(state, { program }),
      },
    ];
  },
);
