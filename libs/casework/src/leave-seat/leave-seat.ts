import { command, refuse, Refusal } from '#event-sourcing';
import type { LeadAssigned, TeamSeatLeft } from '../case.events.js';
import { caseStream } from '../case.js';
import { seatFor } from '../case.rules.js';

export const LEAVE_REASONS = ['work-done', 'not-mine', 'changed-job', 'asked-to-leave'] as const;

const COUNTY = ['caseworker', 'mdt-lead', 'supervisor'];

export interface LeaveSeat {
  readonly seatId: string;
  readonly reason: (typeof LEAVE_REASONS)[number];
  /** The seat that leads from now on; needed when the lead leaves. */
  readonly newLead?: string;
}

/** Somebody leaves the team. The lead leaves only when another takes the lead, so that the case stays in a queue. */
export const leaveSeat = command('leave-seat', caseStream, (input: LeaveSeat, state, { actor }): (TeamSeatLeft | LeadAssigned)[] => {
  const { seatId, reason, newLead } = input;
  const seat = seatFor(state, seatId, 'leave-seat');
  if (seat.actorId !== actor.id && !COUNTY.includes(actor.role)) {
    throw new Refusal('not-allowed', 'case.not-your-seat', 'Only the county’s workers can end the seat of another.');
  }
  const left: TeamSeatLeft = { type: 'TeamSeatLeft', data: { seatId, reason } };
  if (state.lead !== seatId) return [left];
  if (!newLead || newLead === seatId)
    return refuse('case.lead-leaves', 'The lead of a case leaves when another takes the lead.', ['assign-lead']);
  if (seatFor(state, newLead, 'leave-seat').kind !== 'worker') {
    throw new Refusal('content', 'case.lead-is-worker', 'A worker of the county leads a case.');
  }
  return [{ type: 'LeadAssigned', data: { seatId: newLead } }, left];
});
