import { command, derivedId, notFound, refuse, type Context, type Facts } from '#event-sourcing';
import type { CaseOpened, LeadAssigned, ProgramEnrolled, TeamSeatOffered, TeamSeatTaken } from '../case.events.js';
import { caseStream } from '../case.js';

export interface NewSeat {
  readonly actorId: string;
  readonly kind: 'worker' | 'partner' | 'family';
  readonly organization: string;
  readonly program?: string;
  readonly seatRole: 'lead' | 'member';
}

/** A seat as it was asked for; whose worker somebody is, the directory says. */
export interface AskedSeat {
  readonly actorId: string;
  readonly program?: string;
  readonly seatRole?: 'lead' | 'member';
}

/** What is known of the completed triage, of the household, and of those who were asked to join. */
export interface KnownOfCase {
  readonly intakeId: string;
  readonly primaryPersonId: string;
  /** The person and the household whom the case is for. */
  readonly personIds: readonly string[];
  readonly county: string;
  readonly contactAt: string;
  readonly level: string;
  /** Coarse codes that the triage carried: needs, ageBand, groups, language. */
  readonly facts: Facts;
  readonly seats: readonly NewSeat[];
}

/** What the worker says: name, programs, team. */
export interface OpenCase {
  readonly triageId: string;
  readonly householdId?: string;
  readonly name: string;
  readonly programs: readonly { readonly program: string; readonly personIds?: readonly string[] }[];
  readonly seats: readonly AskedSeat[];
  /** Looked up, never told by the caller. */
  readonly known?: KnownOfCase;
}

/** The id of the one case that a triage can lead to: opening it twice at once still makes one. */
export function caseIdOf(triageId: string): string {
  return derivedId('throughline', 'open-case', triageId.toLowerCase(), 'case');
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number to read aloud, such as 26-7K3D-Q9FB: the year and 40 bits of the case's id, without I, L, O and U. */
export function caseNumber(caseId: string, openedAt: string): string {
  let rest = BigInt(`0x${caseId.replaceAll('-', '').slice(-10)}`);
  let text = '';
  for (let i = 0; i < 8; i += 1, rest /= 32n) text = LETTERS[Number(rest % 32n)]! + text;
  return `${openedAt.slice(2, 4)}-${text.slice(0, 4)}-${text.slice(4)}`;
}

type Event = CaseOpened | ProgramEnrolled | TeamSeatOffered | TeamSeatTaken | LeadAssigned;

/** Seats of the team: whoever opens the case has taken theirs; one of them leads. */
function teamOf(seats: readonly NewSeat[], context: Context): Event[] {
  const ids = seats.map((seat) => context.newId(`seat:${seat.actorId}`));
  const offered = seats.map((seat, i): Event => ({ type: 'TeamSeatOffered', data: { ...seat, seatId: ids[i]! } }));
  const own = seats.findIndex((seat) => seat.actorId === context.actor.id);
  const taken: Event[] = own >= 0 ? [{ type: 'TeamSeatTaken', data: { seatId: ids[own]! } }] : [];
  const lead = seats.findIndex((seat) => seat.seatRole === 'lead');
  return [...offered, ...taken, { type: 'LeadAssigned', data: { seatId: ids[lead]! } }];
}

const LEADS = ['caseworker', 'mdt-lead', 'supervisor'];

/** Somebody always leads, so that no open case is in nobody's queue: whoever is named, else the opener, else the first worker. */
function withLead(seats: readonly NewSeat[], context: Context, program?: string): readonly NewSeat[] {
  if (seats.some((seat) => seat.seatRole === 'lead')) return seats;
  const { id: actorId, organization, role } = context.actor;
  const lead = seats.find((seat) => seat.actorId === actorId) ?? seats.find((seat) => seat.kind === 'worker');
  if (lead) return seats.map((seat) => (seat === lead ? { ...seat, seatRole: 'lead' } : seat));
  if (!LEADS.includes(role)) return refuse('case.lead-missing', 'Say which worker leads this case.');
  return [{ actorId, kind: 'worker', organization, ...(program && { program }), seatRole: 'lead' }, ...seats];
}

/** Opens the one case of a completed triage, with its programs and its team. The plan's id is settled here. */
export const openCase = command('open-case', caseStream, (input: OpenCase, state, context): Event[] => {
  if (state.status !== 'none') refuse('case.already-open', 'This triage has its case already.', []);
  const { name, programs, householdId, triageId, known = notFound('triage') } = input;
  const { seats, facts, level, county, intakeId, primaryPersonId, personIds, contactAt } = known;
  if (new Set(seats.map((seat) => seat.actorId)).size < seats.length) refuse('case.seat-twice', 'Somebody is on the team twice.');
  if (seats.filter((seat) => seat.seatRole === 'lead').length > 1) refuse('case.two-leads', 'A case has one lead.');
  const number = caseNumber(context.streamId, context.occurredAt ?? context.now);
  const planId = context.newId('plan');
  const opened: CaseOpened = {
    type: 'CaseOpened',
    data: { number, intakeId, triageId, ...(householdId && { householdId }), personIds, primaryPersonId, level, county, planId, contactAt },
    personal: { name },
    subjects: personIds,
    facts: { ...facts, county, level },
    jurisdiction: county,
  };
  const enrolled = programs.map((one): ProgramEnrolled => {
    const { program, personIds: only = personIds } = one;
    return { type: 'ProgramEnrolled', data: { program, personIds: only }, facts: { county, program }, program };
  });
  return [opened, ...enrolled, ...teamOf(withLead(seats, context, programs[0]?.program), context)];
});
