import type { CaseClosed, CaseOpened, CaseReopened, ProgramEnrolled, ProgramExited } from '#casework';
import { change, on, patch, put, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { HouseholdFormed, MemberJoined, MemberLeft, RelationshipRecorded } from '../household.events.js';
import { HouseholdMember, HouseholdPage, PersonCase, PersonCaseStanding, PersonRelationship } from './person-page.entity.js';

/** Keeps who is around a person: household, relationships, cases. */
export const aroundPeople: Projection = {
  name: 'around-people',
  version: 2,
  entities: [HouseholdPage, HouseholdMember, PersonRelationship, PersonCase, PersonCaseStanding],
  on: {
    HouseholdFormed: on<HouseholdFormed>((event) => {
      const householdId = streamIdOf(event.stream);
      const row = { householdId, county: event.data.county, name: event.personal?.name ?? null, everMembers: [...(event.subjects ?? [])] };
      return [change(HouseholdPage, { householdId }, () => row)];
    }),
    MemberJoined: on<MemberJoined>((event) => {
      const { personId, role } = event.data;
      const key = { householdId: streamIdOf(event.stream), personId };
      return [change(HouseholdMember, key, () => ({ ...key, role }))];
    }),
    MemberLeft: on<MemberLeft>((event) => {
      const key = { householdId: streamIdOf(event.stream), personId: event.data.personId };
      return [change(HouseholdMember, key, () => undefined)];
    }),
    RelationshipRecorded: on<RelationshipRecorded>((event) => {
      const { fromPersonId, toPersonId, kind, noContact } = event.data;
      const key = { fromPersonId, toPersonId };
      return [change(PersonRelationship, key, () => ({ ...key, kind, noContact }))];
    }),
    CaseOpened: on<CaseOpened>(opened),
    ProgramEnrolled: on<ProgramEnrolled>((event) =>
      standing(event, ({ programs }) => ({ programs: [...new Set([...programs, event.data.program])] })),
    ),
    ProgramExited: on<ProgramExited>((event) =>
      standing(event, ({ programs }) => ({ programs: programs.filter((program) => program !== event.data.program) })),
    ),
    CaseClosed: on<CaseClosed>((event) => standing(event, () => ({ open: false }))),
    CaseReopened: on<CaseReopened>((event) => standing(event, () => ({ open: true }))),
  },
};

function opened(event: Recorded<CaseOpened>): RowChange[] {
  const caseId = streamIdOf(event.stream);
  const { personIds, primaryPersonId, number, planId } = event.data;
  const name = event.personal?.name ?? null;
  const rows = personIds.map((personId): RowChange => {
    const role = personId === primaryPersonId ? 'primary' : 'member';
    return change(PersonCase, { caseId, personId }, (): PersonCase => ({
      caseId,
      personId,
      personIds: [...personIds],
      name,
      number,
      role,
    }));
  });
  return [...rows, put(PersonCaseStanding, { caseId }, { caseId, planId, open: true, programs: [] })];
}

function standing(event: Recorded, next: (row: PersonCaseStanding) => Partial<PersonCaseStanding>): RowChange[] {
  return [patch(PersonCaseStanding, { caseId: streamIdOf(event.stream) }, (row) => ({ ...row, ...next(row) }))];
}
