import { change, on, patch, streamIdOf, type DomainEvent, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { PersonIdentified } from '#intake';
import type {
  AddressRecorded,
  BirthDateRecorded,
  ContactPointEnded,
  ContactPointRecorded,
  MarkedNotSamePerson,
  NameRecorded,
  PersonErased,
  PersonRegistered,
} from '../person.events.js';
import { phoneDigits } from './likeness.js';
import { keysOf } from './match-keys.js';
import { nameTokens } from './names.js';
import { IdentifiedAt, PersonMatch, type MatchName } from './person-match.entity.js';

/** Keeps what people are found by: all names that they ever gave, their newest birth date, phones in use. */
export const personMatches: Projection = {
  name: 'person-matches',
  version: 1,
  entities: [PersonMatch, IdentifiedAt],
  on: {
    PersonRegistered: on<PersonRegistered>((event) => [change(PersonMatch, keyOf(event), () => newRow(event))]),
    NameRecorded: on<NameRecorded>((event) => {
      const { personal, data } = event;
      return personal ? [find(event, (row) => ({ ...row, names: withName(row, { ...personal, use: data.use }) }))] : [];
    }),
    BirthDateRecorded: on<BirthDateRecorded>((event) => [find(event, (row) => ({ ...row, birthDate: event.personal?.birthDate ?? null }))]),
    ContactPointRecorded: on<ContactPointRecorded>((event) => {
      const { personal, data } = event;
      if (data.kind !== 'phone' || !personal) return [];
      const phone = { contactPointId: data.contactPointId, digits: phoneDigits(personal.value) };
      return [find(event, (row) => ({ ...row, phones: [...(row.phones ?? []), phone] }))];
    }),
    ContactPointEnded: on<ContactPointEnded>((event) => [
      find(event, (row) => ({ ...row, phones: (row.phones ?? []).filter((phone) => phone.contactPointId !== event.data.contactPointId) })),
    ]),
    AddressRecorded: on<AddressRecorded>((event) => [patch(PersonMatch, keyOf(event), (row) => ({ ...row, county: event.data.county }))]),
    MarkedNotSamePerson: on<MarkedNotSamePerson>(notSame),
    PersonIdentified: on<PersonIdentified>((event) => {
      const intakeId = streamIdOf(event.stream);
      return [change(IdentifiedAt, { intakeId }, () => ({ intakeId, personId: event.data.personId }))];
    }),
    PersonErased: on<PersonErased>((event) => [change(PersonMatch, keyOf(event), () => undefined)]),
  },
};

const keyOf = (event: Recorded<DomainEvent>): { personId: string } => ({ personId: streamIdOf(event.stream) });

function newRow(event: Recorded<PersonRegistered>): PersonMatch {
  const county = event.data.county ?? event.metadata.jurisdiction ?? null;
  const since = event.metadata.occurredAt.slice(0, 10);
  return { ...keyOf(event), names: [], birthDate: null, phones: [], keys: [], county, since, notSame: [] };
}

/** Changes what a person is found by, and the keys with it. */
function find(event: Recorded<DomainEvent>, fold: (row: PersonMatch) => PersonMatch): RowChange {
  return patch(PersonMatch, keyOf(event), (row) => {
    const next = fold(row);
    const names = (next.names ?? []).map(({ given, family }) => ({ given: nameTokens(given), family: nameTokens(family) }));
    const phones = (next.phones ?? []).map(({ digits }) => digits);
    return { ...next, keys: [...keysOf({ names, birthDate: next.birthDate ?? undefined, phones })] };
  });
}

/** The usual name told last stands first: it is the one that is shown. */
function withName({ names }: PersonMatch, name: MatchName): MatchName[] {
  const others = (names ?? []).filter((known) => known.given !== name.given || known.family !== name.family);
  return name.use === 'usual' ? [name, ...others] : [...others, name];
}

/** "Not the same person" holds both ways. */
function notSame(event: Recorded<MarkedNotSamePerson>): RowChange[] {
  const { otherPersonId, intakeId } = event.data;
  const { personId } = keyOf(event);
  const others = [otherPersonId, intakeId].filter((id) => id !== undefined);
  const add = (row: PersonMatch, ids: readonly string[]): PersonMatch => ({ ...row, notSame: [...new Set([...row.notSame, ...ids])] });
  return [
    patch(PersonMatch, { personId }, (row) => add(row, others)),
    ...(otherPersonId ? [patch(PersonMatch, { personId: otherPersonId }, (row) => add(row, [personId]))] : []),
  ];
}
