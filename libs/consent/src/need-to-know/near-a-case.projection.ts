import type { CaseOpened, ProgramEnrolled, TeamSeatLeft, TeamSeatOffered } from '#casework';
import { change, on, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { ContactReceived, IntakeSentToTriage, PersonIdentified } from '#intake';
import type { AddressRecorded, HouseholdFormed, PersonRegistered } from '#people';
import type { PlanDrafted } from '#plans';
import type { ScreeningStarted, TriageStarted } from '#triage';
import { AccessLink, CaseSeat } from './access-link.entity.js';

/** Where nobody said which county: still a resource that exists. */
const NOWHERE = 'none';

function link(kind: string, id: string, toKind: string, toId: string): RowChange {
  const key = { kind, id, toKind, toId };
  return change(AccessLink, key, () => Object.assign(new AccessLink(), key));
}

const county = (kind: string, id: string, code: string | undefined): RowChange => link(kind, id, 'county', code ?? NOWHERE);
const idOf = (event: Recorded): string => streamIdOf(event.stream);

/** A case is near to its people and to all that led to it; whoever sits on it is near to those. */
function openCase(event: Recorded<CaseOpened>): RowChange[] {
  const id = idOf(event);
  const { planId, intakeId, triageId, householdId, personIds } = event.data;
  return [
    county('case', id, event.data.county),
    link('case', id, 'case', id),
    link('plan', planId, 'case', id),
    county('plan', planId, event.data.county),
    link('intake', intakeId, 'case', id),
    link('triage', triageId, 'case', id),
    ...(householdId ? [link('household', householdId, 'case', id)] : []),
    ...personIds.flatMap((personId) => [link('person', personId, 'case', id), link('case', id, 'person', personId)]),
  ];
}

function offerSeat(event: Recorded<TeamSeatOffered>): RowChange[] {
  const { seatId, actorId, kind, organization, program, seatRole } = event.data;
  const key = { caseId: idOf(event), seatId };
  return [
    change(CaseSeat, key, () => Object.assign(new CaseSeat(), { ...key, actorId, kind, organization, program: program ?? null, seatRole })),
  ];
}

/** Which actors and counties are near to which resource: what the policy point decides by. A seat counts from its offer on, so that one can read what one is asked to join. */
export const nearACase: Projection = {
  name: 'near-a-case',
  version: 1,
  entities: [AccessLink, CaseSeat],
  on: {
    PersonRegistered: on<PersonRegistered>((event) => [county('person', idOf(event), event.metadata.jurisdiction)]),
    AddressRecorded: on<AddressRecorded>((event) => [county('person', idOf(event), event.data.county)]),
    HouseholdFormed: on<HouseholdFormed>((event) => [county('household', idOf(event), event.data.county)]),
    ContactReceived: on<ContactReceived>((event) => [county('intake', idOf(event), event.data.county)]),
    PersonIdentified: on<PersonIdentified>((event) => [county('person', event.data.personId, event.metadata.jurisdiction)]),
    IntakeSentToTriage: on<IntakeSentToTriage>(({ data }) => [
      county('triage', data.triageId, data.county),
      county('person', data.personId, data.county),
    ]),
    TriageStarted: on<TriageStarted>((event) => [county('triage', idOf(event), event.data.county)]),
    ScreeningStarted: on<ScreeningStarted>((event) => [
      county('screening', idOf(event), event.data.county),
      link('screening', idOf(event), 'triage', event.data.triageId),
    ]),
    CaseOpened: on<CaseOpened>(openCase),
    ProgramEnrolled: on<ProgramEnrolled>((event) =>
      event.data.personIds.flatMap((personId) => [
        link('person', personId, 'case', idOf(event)),
        link('case', idOf(event), 'person', personId),
      ]),
    ),
    PlanDrafted: on<PlanDrafted>((event) => [
      link('plan', idOf(event), 'case', event.data.caseId),
      county('plan', idOf(event), event.data.county),
    ]),
    TeamSeatOffered: on<TeamSeatOffered>(offerSeat),
    TeamSeatLeft: on<TeamSeatLeft>((event) => [change(CaseSeat, { caseId: idOf(event), seatId: event.data.seatId }, () => undefined)]),
  },
};
