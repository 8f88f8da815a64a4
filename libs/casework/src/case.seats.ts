/** Who may have which seat: the directory says whose worker somebody is, never the caller. */
import { Refusal } from '#event-sourcing';

/** What the directory knows of somebody. */
export interface Known {
  readonly role: string;
  readonly organization: string;
  readonly programs: readonly string[];
}

export interface WantedSeat {
  readonly actorId: string;
  readonly program?: string;
  readonly seatRole: 'lead' | 'member';
}

const FAMILY = ['person', 'family-member'];
const WITHOUT_SEAT = ['analyst', 'state-analyst', 'council-member', 'administrator', 'system'];

function kindOf(role: string): 'worker' | 'partner' | 'family' {
  if (FAMILY.includes(role)) return 'family';
  return role === 'partner-worker' ? 'partner' : 'worker';
}

/** The seat as the directory has it. @throws Refusal 422 for somebody unknown, without casework, or of another program */
export function seatOf(
  wanted: WantedSeat,
  known: Known | undefined,
): WantedSeat & { kind: 'worker' | 'partner' | 'family'; organization: string } {
  const { actorId, program, seatRole } = wanted;
  if (!known || WITHOUT_SEAT.includes(known.role)) {
    throw new Refusal('content', 'case.nobody-for-seat', 'Somebody of these is not one who can join a team.', { actorId });
  }
  const kind = kindOf(known.role);
  if (seatRole === 'lead' && kind !== 'worker') throw new Refusal('content', 'case.lead-is-worker', 'A worker of the county leads a case.');
  if (program && kind === 'worker' && !known.programs.includes(program)) {
    throw new Refusal('content', 'case.other-program', 'Somebody of these does not work for that program.', { actorId });
  }
  const shown = kind === 'worker' ? (program ?? known.programs[0]) : undefined;
  return { actorId, kind, organization: known.organization, ...(shown && { program: shown }), seatRole };
}
