import { change, on, streamIdOf, type Projection } from '#event-sourcing';
import { earliestDay } from '../birth-date.js';
import type { BirthDateRecorded, PersonErased } from '../person.events.js';
import { PersonBirth } from './person-birth.entity.js';

/** Keeps from which day on somebody can have lived. */
export const personBirths: Projection = {
  name: 'person-births',
  version: 1,
  entities: [PersonBirth],
  on: {
    BirthDateRecorded: on<BirthDateRecorded>(({ stream, personal }) => {
      const key = { personId: streamIdOf(stream) };
      return [change(PersonBirth, key, () => ({ ...key, bornOn: personal ? earliestDay(personal.birthDate) : null }))];
    }),
    PersonErased: on<PersonErased>(({ stream }) => [change(PersonBirth, { personId: streamIdOf(stream) }, () => undefined)]),
  },
};
