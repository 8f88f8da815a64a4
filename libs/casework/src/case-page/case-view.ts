import { allowedToRole, CASE_ALLOWED } from '../case.rules.js';
import type { CaseStatus } from '../case.js';
import type { SignedIn, Who } from '#platform';
import type { CaseAlertView, CaseHeadView } from './case-page.dto.js';
import type { CaseHeader, CasePerson, CaseTeamSeat } from './case-page.entity.js';

/** Whole years at a day; undefined where only the month or year is known and it is not certain. */
export function ageAt(birthDate: string | null, day: string): number | undefined {
  if (!birthDate) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const known = birthDate.length === 10 ? day.slice(5, 10) < birthDate.slice(5, 10) : false;
  return years - (known ? 1 : 0);
}

/** What to be careful with, never why, as codes that a page puts into words: alerts are always today's. */
function alertsOf(people: readonly CasePerson[]): CaseAlertView[] {
  const nameOf = (id: string): string | undefined => people.find((person) => person.personId === id)?.name ?? undefined;
  return people.flatMap(({ personId, name, interpreter, contactPoints, noContactWith }): CaseAlertView[] => {
    const apart = noContactWith.map((other) => ({ kind: 'no-contact', personId, name, withName: nameOf(other) }));
    const points = Object.values(contactPoints ?? {}).map(({ kind, value, safeFor }) => ({
      ...{ kind: 'safe-contact', personId, name },
      contact: { kind, value, safeFor: [...safeFor] },
    }));
    const spoken = interpreter
      ? [{ kind: 'interpreter', personId, name, language: interpreter.language, note: interpreter.words || undefined }]
      : [];
    return [...apart, ...points, ...spoken];
  });
}

function endOf({ closedAt, closedBecause, closedBy, closedWords }: CaseHeader, who: (id: string) => Who): Pick<CaseHeadView, 'closed'> {
  if (closedAt === null || closedBecause === null || closedBy === null) return {};
  return { closed: { at: closedAt, reason: closedBecause, who: who(closedBy), ...(closedWords !== null && { words: closedWords }) } };
}

export interface CaseParts {
  readonly header: CaseHeader;
  readonly people: readonly CasePerson[];
  readonly seats: readonly CaseTeamSeat[];
}

/** The header of a case for one reader. As of the past nothing can be done, and alerts are still today's. */
export function caseView(
  { header, people, seats }: CaseParts,
  look: {
    actor: SignedIn;
    who: (id: string, program?: string) => Who;
    programsOf: (id: string) => readonly string[];
    today: string;
    asOf?: string;
  },
): CaseHeadView {
  const { caseId, number, name, level, county, state, openedAt, planId, intakeId, triageId, programs, householdId, revision } = header;
  const { actor, who, programsOf, today, asOf } = look;
  const day = (asOf ?? today).slice(0, 10);
  const held = seats.filter((seat) => seat.leftAt === null);
  return {
    ...{ id: caseId, number, name, level, county, state, openedAt, planId, intakeId, triageId, householdId, programs, revision },
    people: header.personIds.map((id) => {
      const person = people.find((one) => one.personId === id);
      return {
        id,
        name: person?.name ?? null,
        age: ageAt(person?.birthDate ?? null, day),
        role: person?.role ?? undefined,
        primary: id === header.primaryPersonId,
      };
    }),
    team: held.map(({ seatId, actorId, kind, organization, program, since, taken }) => ({
      seatId,
      who: { ...who(actorId, program ?? undefined), organization },
      kind,
      organization,
      program: program ?? undefined,
      programs: [...programsOf(actorId)],
      seatRole: seatId === header.leadSeatId ? 'lead' : 'member',
      since,
      taken,
      allowed: asOf || actorId !== actor.id ? [] : taken ? ['leave-seat'] : ['take-seat'],
    })),
    alerts: alertsOf(people),
    ...endOf(header, who),
    allowed: asOf ? [] : allowedToRole(actor, CASE_ALLOWED[state as CaseStatus]),
    ...(asOf && { asOf }),
  };
}
