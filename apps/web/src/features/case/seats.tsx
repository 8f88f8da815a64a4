import type { Seat } from '../../api/casework.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Face, initialsOf } from '../../ui/marks.js';

/** Who works with the family: a face with its shape, the name, the program or organization. */
export function SeatList({ seats }: { seats: readonly Seat[] }) {
  const { actor } = useSession();
  return (
    <ul className="team">
      {inOrder(seats).map((seat) => (
        <li className="seat" key={seat.seatId}>
          <Face initials={seat.who.initials ?? initialsOf(seat.who.name)} kind={seat.kind} me={seat.who.id === actor.id} />
          <SeatWords seat={seat} />
        </li>
      ))}
    </ul>
  );
}

function SeatWords({ seat }: { seat: Seat }) {
  const { t } = useWords();
  const place = useSeatPlace(seat);
  return (
    <span>
      {seat.seatRole === 'lead' ? `${seat.who.name}, ${t('mark.lead')}` : seat.who.name}
      <span>{seat.taken ? place : `${place}, ${t('case.seatOffered')}`}</span>
    </span>
  );
}

/** What somebody sits here for: a program, an organization, or the family. */
export function useSeatPlace(seat: Seat): string {
  const words = useWords();
  if (seat.kind === 'family') return words.t('case.familySeat');
  const program = seat.program ?? seat.who.program;
  if (seat.kind === 'worker' && program) return words.code('program', program);
  return words.code('organization', seat.who.organization);
}

const ORDER = ['worker', 'partner', 'family'];

/** The lead first, then workers, partners and the family, each as they joined. */
export function inOrder(seats: readonly Seat[]): Seat[] {
  const rank = (seat: Seat): number => (seat.seatRole === 'lead' ? -1 : ORDER.indexOf(seat.kind));
  return [...seats].sort((a, b) => rank(a) - rank(b));
}
