import { change, on, patch, streamIdOf, type DomainEvent, type Projection, type Recorded } from '#event-sourcing';
import type { BirthDateRecorded, DemographicsRecorded, NameRecorded, PersonRegistered } from '#people';
import { KnownPerson } from './known-person.entity.js';

/** Keeps the usual name, birth date, groups and language of everybody who is registered. */
export const knownPeople: Projection = {
  name: 'known-people',
  version: 1,
  entities: [KnownPerson],
  on: {
    PersonRegistered: on<PersonRegistered>((event) => {
      const key = keyOf(event);
      return [change(KnownPerson, key, () => ({ ...key, name: null, birthDate: null, groups: ['not-asked'], language: 'not-asked' }))];
    }),
    NameRecorded: on<NameRecorded>((event) => {
      const { personal, data } = event;
      if (!personal) return [];
      const name = `${personal.given} ${personal.family}`.trim();
      return [patch(KnownPerson, keyOf(event), (row) => (data.use === 'usual' || !row.name ? { ...row, name } : row))];
    }),
    BirthDateRecorded: on<BirthDateRecorded>((event) => [
      patch(KnownPerson, keyOf(event), (row) => ({ ...row, birthDate: event.personal?.birthDate ?? null })),
    ]),
    DemographicsRecorded: on<DemographicsRecorded>((event) => [
      patch(KnownPerson, keyOf(event), (row) => ({ ...row, groups: [...event.data.groups], language: event.data.language })),
    ]),
  },
};

const keyOf = (event: Recorded<DomainEvent>): { personId: string } => ({ personId: streamIdOf(event.stream) });
