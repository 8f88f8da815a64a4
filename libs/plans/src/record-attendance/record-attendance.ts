import { command, Refusal, type Actor } from '#event-sourcing';
import type { AttendanceRecorded } from '../plan.follow-up.events.js';
import { ownerOf, plan, type PlanState } from '../plan.js';
import { actionFor, factsOf, serviceFor } from '../plan.rules.js';

export interface RecordAttendance {
  readonly itemKind: 'service' | 'action';
  readonly itemId: string;
  /** A code of ATTENDANCE. */
  readonly attendance: string;
  /** A code of NOT_COME_REASONS, where they said why. */
  readonly because?: string;
  readonly note?: string;
}

/** The program of the item, if this actor may say who came to it. @throws Refusal 403, 404, 409 */
export function attendedProgram(
  state: PlanState,
  { itemKind, itemId }: Pick<RecordAttendance, 'itemKind' | 'itemId'>,
  command: 'record-attendance' | 'correct-attendance',
  actor: Actor,
): string | undefined {
  if (itemKind === 'service') return serviceFor(state, itemId, command, actor).program;
  return ownerOf(actionFor(state, itemId, command, actor));
}

/** A reason belongs to not having come; to the rest it would be a verdict. @throws Refusal 422 */
export function checkReason(attendance: string, because: string | undefined): void {
  if (!because || attendance === 'did-not-come') return;
  throw new Refusal('content', 'plan.reason-without-absence', 'A reason is given where somebody did not come.');
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
