import { command, refuse, Refusal } from '#event-sourcing';
import type { LeadAssigned } from '../case.events.js';
import { caseStream } from '../case.js';
import { seatFor } from '../case.rules.js';

/** Another worker of the team leads the case from now on. */
export const assignLead = command('assign-lead', caseStream, ({ seatId }: { readonly seatId: string }, state): LeadAssigned[] => {
  const seat = seatFor(state, seatId, 'assign-lead');
  if (seat.kind !== 'worker') throw new Refusal('content', 'case.lead-is-worker', 'A worker of the county leads a case.');
  if (state.lead === seatId) refuse('case.leads-already', 'This person leads the case already.');
  return [{ type: 'LeadAssigned', data: { seatId } }];
});
