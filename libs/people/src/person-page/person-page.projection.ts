import { change, on, patch, streamIdOf, type DomainEvent, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type {
  AddressRecorded,
  BirthDateRecorded,
  CommunicationNeedRecorded,
  ContactPointEnded,
  ContactPointRecorded,
  DemographicsRecorded,
  FactCorrected,
  FactVerified,
  MarkedNotSamePerson,
  NameRecorded,
  PersonErased,
  PersonRegistered,
  StrengthRecorded,
} from '../person.events.js';
import { PersonPage } from './person-page.entity.js';
import { awaiting, provenanceOf, verified } from './told.js';

/** Keeps the page of a person. */
export const personPages: Projection = {
  name: 'person-pages',
  version: 1,
  entities: [PersonPage],
  on: {
    PersonRegistered: on<PersonRegistered>((event) => [change(PersonPage, keyOf(event), () => newPage(event))]),
    NameRecorded: on<NameRecorded>((event) => page(event, (row) => withName(row, event))),
    BirthDateRecorded: on<BirthDateRecorded>((event) => page(event, (row) => withBirth(row, event))),
    DemographicsRecorded: on<DemographicsRecorded>((event) =>
      page(event, (row) => {
        const { groups, language } = event.data;
        return { ...row, demographics: { groups, language, provenance: provenanceOf(event, row.awaited, 'demographics') } };
      }),
    ),
    ContactPointRecorded: on<ContactPointRecorded>((event) => page(event, (row) => withContactPoint(row, event))),
    ContactPointEnded: on<ContactPointEnded>((event) =>
      page(event, (row) => ({
        ...row,
        contactPoints: (row.contactPoints ?? []).filter((point) => point.contactPointId !== event.data.contactPointId),
      })),
    ),
    AddressRecorded: on<AddressRecorded>((event) => page(event, (row) => withAddress(row, event))),
    CommunicationNeedRecorded: on<CommunicationNeedRecorded>((event) => page(event, (row) => withNeed(row, event))),
    StrengthRecorded: on<StrengthRecorded>((event) => page(event, (row) => withStrength(row, event))),
    FactCorrected: on<FactCorrected>((event) => page(event, (row) => awaiting(row, event))),
    FactVerified: on<FactVerified>((event) =>
      page(event, (row) => {
        const { program, how, eventId } = event.data;
        return verified(row, eventId, { program, how, actorId: event.metadata.actor.id, at: event.metadata.occurredAt });
      }),
    ),
    MarkedNotSamePerson: on<MarkedNotSamePerson>((event) => page(event, (row) => row)),
    PersonErased: on<PersonErased>((event) => [change(PersonPage, keyOf(event), () => erasedPage(event))]),
  },
};

const keyOf = (event: Recorded<DomainEvent>): { personId: string } => ({ personId: streamIdOf(event.stream) });

/** Changes the page, and its revision with it. */
function page(event: Recorded<DomainEvent>, fold: (row: PersonPage) => PersonPage): RowChange[] {
  return [
    patch(PersonPage, keyOf(event), (row) => {
      const next = fold(row);
      // What was corrected concerns only the events of the same command.
      const awaited = next.awaited?.commandId === event.metadata.commandId ? next.awaited : null;
      return { ...next, awaited, revision: event.revision };
    }),
  ];
}

function emptyPage(event: Recorded<DomainEvent>, status: PersonPage['status']): PersonPage {
  const none = {
    names: null,
    birth: null,
    demographics: null,
    contactPoints: null,
    addresses: null,
    communicationNeeds: null,
    strengths: null,
  };
  return { ...keyOf(event), status, ...none, awaited: null, revision: event.revision };
}

const newPage = (event: Recorded<PersonRegistered>): PersonPage => emptyPage(event, 'registered');
const erasedPage = (event: Recorded<PersonErased>): PersonPage => emptyPage(event, 'erased');

/** The usual name told last is the one that is shown: it stands first. */
function withName(row: PersonPage, event: Recorded<NameRecorded>): PersonPage {
  if (!event.personal) return row;
  const { nameId, use } = event.data;
  const name = { nameId, use, ...event.personal, provenance: provenanceOf(event, row.awaited, 'name') };
  const names = row.names ?? [];
  return { ...row, names: use === 'usual' ? [name, ...names] : [...names, name] };
}

function withBirth(row: PersonPage, event: Recorded<BirthDateRecorded>): PersonPage {
  if (!event.personal) return row;
  const { birthDate } = event.personal;
  return { ...row, birth: { birthDate, estimated: event.data.estimated, provenance: provenanceOf(event, row.awaited, 'birth-date') } };
}

function withContactPoint(row: PersonPage, event: Recorded<ContactPointRecorded>): PersonPage {
  if (!event.personal) return row;
  const { contactPointId, kind, safeFor } = event.data;
  const point = {
    contactPointId,
    kind,
    safeFor,
    value: event.personal.value,
    provenance: provenanceOf(event, row.awaited, 'contact-point'),
  };
  return { ...row, contactPoints: [...(row.contactPoints ?? []), point] };
}

function withAddress(row: PersonPage, event: Recorded<AddressRecorded>): PersonPage {
  if (!event.personal) return row;
  const { addressId, county } = event.data;
  const address = { addressId, county, lines: event.personal.lines, provenance: provenanceOf(event, null) };
  return { ...row, addresses: [address, ...(row.addresses ?? [])] };
}

function withNeed(row: PersonPage, event: Recorded<CommunicationNeedRecorded>): PersonPage {
  const { interpreter, language } = event.data;
  const need = { interpreter, language, note: event.personal?.note ?? '', provenance: provenanceOf(event, null) };
  return { ...row, communicationNeeds: [need, ...(row.communicationNeeds ?? [])] };
}

function withStrength(row: PersonPage, event: Recorded<StrengthRecorded>): PersonPage {
  if (!event.personal) return row;
  const strength = { strengthId: event.data.strengthId, words: event.personal.words, provenance: provenanceOf(event, null) };
  return { ...row, strengths: [...(row.strengths ?? []), strength] };
}
