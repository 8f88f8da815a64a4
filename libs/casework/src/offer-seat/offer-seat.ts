import { command } from '#event-sourcing';
import type { LeadAssigned, TeamSeatOffered } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor, checkNotSeated } from '../case.rules.js';

export interface OfferSeat {
  readonly actorId: string;
  readonly kind: 'worker' | 'partner' | 'family';
  readonly organization: string;
  readonly program?: string;
  readonly seatRole: 'lead' | 'member';
}

/** Asks somebody to join the team. From then on they can see what is shared with them. */
export const offerSeat = command('offer-seat', caseStream, (input: OfferSeat, state, context): (TeamSeatOffered | LeadAssigned)[] => {
  caseFor(state, 'offer-seat');
  checkNotSeated(state, input.actorId);
  const seatId = context.newId('seat');
  const offered: TeamSeatOffered = { type: 'TeamSeatOffered', data: { ...input, seatId } };
  return input.seatRole === 'lead' ? [offered, { type: 'LeadAssigned', data: { seatId } }] : [offered];
});
