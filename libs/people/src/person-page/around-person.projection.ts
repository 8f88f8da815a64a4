import { change, on, streamIdOf, type Projection, type RowChange } from '#event-sourcing';
import type { CaseOpened } from '#casework';
import type { HouseholdFormed, MemberJoined, MemberLeft, RelationshipRecorded } from '../household.events.js';
import { HouseholdMember, HouseholdPage, PersonCase, PersonRelationship } from './person-page.entity.js';

/** Keeps who is around a person: household, relationships, cases. */
export const aroundPeople: Projection = {
  name: 'around-people',
  version: 1,
  entities: [HouseholdPage, HouseholdMember, PersonRelationship, PersonCase],
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
    CaseOpened: on<CaseOpened>((event) => {
      const caseId = streamIdOf(event.stream);
      const { personIds, primaryPersonId, number } = event.data;
      const name = event.personal?.name ?? null;
      return personIds.map((personId): RowChange => {
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
    }),
  },
};
