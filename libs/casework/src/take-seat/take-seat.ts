import { command, refuse, Refusal } from '#event-sourcing';
import type { TeamSeatTaken } from '../case.events.js';
import { caseStream } from '../case.js';
import { seatFor } from '../case.rules.js';

/** Whoever was asked joins the team. Nobody can join for another. */
export const takeSeat = command('take-seat', caseStream, ({ seatId }: { readonly seatId: string }, state, { actor }): TeamSeatTaken[] => {
  const seat = seatFor(state, seatId, 'take-seat');
  if (seat.actorId !== actor.id) throw new Refusal('not-allowed', 'case.not-your-seat', 'This seat was offered to somebody else.');
  if (seat.taken) refuse('case.seat-taken', 'You have taken this seat already.', ['leave-seat']);
  return [{ type: 'TeamSeatTaken', data: { seatId } }];
});
