import { change, on, patch, streamIdOf, type Projection, type RowChange } from '#event-sourcing';
import type {
  BirthDateRecorded,
  CommunicationNeedRecorded,
  ContactPointEnded,
  ContactPointRecorded,
  MemberJoined,
  NameRecorded,
  RelationshipRecorded,
} from '#people';
import type {
  CaseClosed,
  CaseOpened,
  CaseReopened,
  LeadAssigned,
  ProgramEnrolled,
  ProgramExited,
  TeamSeatLeft,
  TeamSeatOffered,
  TeamSeatTaken,
} from '../case.events.js';
import { CaseHeader, CasePerson, CaseTeamSeat } from './case-page.entity.js';

const header = (stream: string, fold: (row: CaseHeader) => Partial<CaseHeader>): RowChange =>
  patch(CaseHeader, { caseId: streamIdOf(stream) }, (row) => ({ ...row, ...fold(row) }));
const seat = (seatId: string, values: Partial<CaseTeamSeat>): RowChange =>
  patch(CaseTeamSeat, { seatId }, (row) => ({ ...row, ...values }));

const nobody: CasePerson = {
  personId: '',
  name: null,
  birthDate: null,
  role: null,
  interpreter: null,
  contactPoints: null,
  noContactWith: [],
};
const person = (personId: string, fold: (row: CasePerson) => Partial<CasePerson>): RowChange =>
  change(CasePerson, { personId }, (row = { ...nobody, personId }) => ({ ...row, ...fold(row) }));

const GOING_ON = { state: 'open', closedBecause: null, closedAt: null, closedBy: null, closedWords: null };

const caseRows = {
  CaseOpened: on<CaseOpened>(({ stream, data, personal, revision, metadata }) => {
    const caseId = streamIdOf(stream);
    const { contactAt: _contactAt, householdId = null, personIds, ...facts } = data;
    const rest = { programs: [], leadSeatId: null, ...GOING_ON, openedAt: metadata.occurredAt, revision };
    return [
      change(CaseHeader, { caseId }, () => ({
        ...facts,
        caseId,
        householdId,
        personIds: [...personIds],
        name: personal?.name ?? null,
        ...rest,
      })),
    ];
  }),
  ProgramEnrolled: on<ProgramEnrolled>(({ stream, data, revision }) => [
    header(stream, (row) => ({
      programs: [...new Set([...row.programs, data.program])],
      personIds: [...new Set([...row.personIds, ...data.personIds])],
      revision,
    })),
  ]),
  ProgramExited: on<ProgramExited>(({ stream, data, revision }) => [
    header(stream, (row) => ({ programs: row.programs.filter((program) => program !== data.program), revision })),
  ]),
  TeamSeatOffered: on<TeamSeatOffered>(({ stream, data, metadata, revision }) => {
    const { seatId, program = null, ...facts } = data;
    const row = { ...facts, seatId, caseId: streamIdOf(stream), program, since: metadata.occurredAt, taken: false, leftAt: null };
    return [change(CaseTeamSeat, { seatId }, () => row), header(stream, () => ({ revision }))];
  }),
  TeamSeatTaken: on<TeamSeatTaken>(({ stream, data, revision }) => [
    seat(data.seatId, { taken: true }),
    header(stream, () => ({ revision })),
  ]),
  TeamSeatLeft: on<TeamSeatLeft>(({ stream, data, metadata, revision }) => [
    seat(data.seatId, { leftAt: metadata.occurredAt }),
    header(stream, () => ({ revision })),
  ]),
  LeadAssigned: on<LeadAssigned>(({ stream, data, revision }) => [header(stream, () => ({ leadSeatId: data.seatId, revision }))]),
  CaseClosed: on<CaseClosed>(({ stream, data, personal, metadata, revision }) => {
    const closed = { closedBecause: data.reason, closedAt: metadata.occurredAt, closedBy: metadata.actor.id };
    return [header(stream, () => ({ state: 'closed', ...closed, closedWords: personal?.words ?? null, revision }))];
  }),
  CaseReopened: on<CaseReopened>(({ stream, revision }) => [header(stream, () => ({ ...GOING_ON, revision }))]),
};

const personRows = {
  NameRecorded: on<NameRecorded>(({ stream, data, personal }) => {
    if (data.use !== 'usual') return [];
    const name = personal ? `${personal.given} ${personal.family}`.trim() : null;
    return [person(streamIdOf(stream), () => ({ name }))];
  }),
  BirthDateRecorded: on<BirthDateRecorded>(({ stream, personal }) => [
    person(streamIdOf(stream), () => ({ birthDate: personal?.birthDate ?? null })),
  ]),
  ContactPointRecorded: on<ContactPointRecorded>(({ stream, data, personal }) => {
    if (!personal) return [];
    const { contactPointId, kind, safeFor } = data;
    return [
      person(streamIdOf(stream), (row) => ({
        contactPoints: { ...row.contactPoints, [contactPointId]: { kind, value: personal.value, safeFor: [...safeFor] } },
      })),
    ];
  }),
  ContactPointEnded: on<ContactPointEnded>(({ stream, data }) => [
    person(streamIdOf(stream), (row) => {
      const { [data.contactPointId]: _ended, ...others } = row.contactPoints ?? {};
      return { contactPoints: row.contactPoints && others };
    }),
  ]),
  CommunicationNeedRecorded: on<CommunicationNeedRecorded>(({ stream, data, personal }) => [
    person(streamIdOf(stream), () => ({
      interpreter: data.interpreter && personal ? { language: data.language, words: personal.note } : null,
    })),
  ]),
  MemberJoined: on<MemberJoined>(({ data }) => [person(data.personId, () => ({ role: data.role }))]),
  RelationshipRecorded: on<RelationshipRecorded>(({ data }) => {
    if (!data.noContact) return [];
    const add = (id: string, other: string): RowChange =>
      person(id, (row) => ({ noContactWith: [...new Set([...row.noContactWith, other])].sort() }));
    return [add(data.fromPersonId, data.toPersonId), add(data.toPersonId, data.fromPersonId)];
  }),
};

/** The header of a case: who, in which programs, with which team, and how to reach them safely. */
export const caseHeader: Projection = {
  name: 'case_header',
  version: 2,
  entities: [CaseHeader, CaseTeamSeat, CasePerson],
  on: { ...caseRows, ...personRows },
};
