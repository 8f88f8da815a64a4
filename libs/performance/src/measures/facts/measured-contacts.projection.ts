import {
  change,
  on,
  patch,
  streamIdOf,
  type DomainEvent,
  type Projection,
  type Recorded,
  type RowChange,
  type TallySql,
} from '#event-sourcing';
import { businessDaysBetween, daysBetween, localDay } from '#governance';
import type { CaseOpened, ProgramEnrolled } from '#casework';
import type { ContactReceived, IntakeScreenedOut, IntakeSentToTriage, IntakeWithdrawn, PersonIdentified } from '#intake';
import type { ServiceDelivered } from '#plans';
import type { TriageCompleted } from '#triage';
import { NO_ROWS, type MemberRows } from '../definitions/measure-definition.js';
import { servedInTime } from '../definitions/served-in-time.js';
import { triagedInTime } from '../definitions/triaged-in-time.js';
import { ServedTally } from '../tallies/served-tally.entity.js';
import { tallyOf } from '../tallies/tally-of.js';
import { touchedRows } from '../tallies/touched-rows.js';
import { TriagedTally } from '../tallies/triaged-tally.entity.js';
import { MeasuredCase } from './measured-case.entity.js';
import { MeasuredContact } from './measured-contact.entity.js';
import { placeOrMissing } from './places.js';

/** Contacts that a batch touches, by themselves or by the program of their case. */
function touchedOf(sql: TallySql): MemberRows {
  const contacts = touchedRows(sql, MeasuredContact, 'intake_id', { to: MeasuredCase, by: 'case_id' });
  return { ...NO_ROWS, contacts, cases: sql.rows(MeasuredCase) };
}

/** The facts of every contact. Reads `data` and `facts` only, so that an erasure changes no measure. */
export const measuredContacts: Projection = {
  name: 'measured-contacts',
  version: 5,
  entities: [MeasuredContact, MeasuredCase, TriagedTally, ServedTally],
  versioned: [MeasuredContact, MeasuredCase],
  tallies: [
    tallyOf(TriagedTally, (sql) => triagedInTime.standings(touchedOf(sql))),
    tallyOf(ServedTally, (sql) => servedInTime.standings(touchedOf(sql))),
  ],
  on: {
    ContactReceived: on<ContactReceived>((event) => [
      change(MeasuredContact, { intakeId: streamIdOf(event.stream) }, () => contactOf(event)),
    ]),
    PersonIdentified: on<PersonIdentified>((event) => [of(streamIdOf(event.stream), (row) => ({ ...row, personId: event.data.personId }))]),
    IntakeSentToTriage: on<IntakeSentToTriage>((event) => [
      of(streamIdOf(event.stream), (row) => ({ ...row, ...strataOf(event, row), sentDay: dayOf(event) })),
    ]),
    IntakeScreenedOut: on<IntakeScreenedOut>((event) => [
      of(streamIdOf(event.stream), (row) => answered({ ...row, screenedOutDay: dayOf(event) })),
    ]),
    IntakeWithdrawn: on<IntakeWithdrawn>((event) => [of(streamIdOf(event.stream), (row) => ({ ...row, withdrawnDay: dayOf(event) }))]),
    TriageCompleted: on<TriageCompleted>((event) => [
      of(event.data.intakeId, (row) => answered({ ...row, triagedDay: dayOf(event), triagedEvent: event.id, level: event.data.level })),
    ]),
    CaseOpened: on<CaseOpened>((event) => [of(event.data.intakeId, (row) => ({ ...row, caseId: streamIdOf(event.stream) }))]),
    ProgramEnrolled: on<ProgramEnrolled>((event) => [
      change(
        MeasuredCase,
        { caseId: streamIdOf(event.stream) },
        (row) => row ?? { caseId: streamIdOf(event.stream), program: event.data.program },
      ),
    ]),
    ServiceDelivered: on<ServiceDelivered>((event) => [of(event.data.intakeId, (row) => withService(row, event))]),
  },
};

function of(intakeId: string, fold: (row: MeasuredContact) => MeasuredContact): RowChange {
  return patch(MeasuredContact, { intakeId }, fold);
}

const dayOf = (event: Recorded<DomainEvent>): string => localDay(event.metadata.occurredAt);

function contactOf(event: Recorded<ContactReceived>): MeasuredContact {
  const day = dayOf(event);
  const { county, language, channel } = event.data;
  return {
    intakeId: streamIdOf(event.stream),
    personId: null,
    county: placeOrMissing(county),
    language,
    channel,
    ageBand: 'unknown',
    groups: [],
    month: day.slice(0, 7),
    contactDay: day,
    contactEvent: event.id,
    sentDay: null,
    triagedDay: null,
    triagedEvent: null,
    screenedOutDay: null,
    withdrawnDay: null,
    answeredDays: null,
    level: null,
    caseId: null,
    serviceDay: null,
    serviceDays: null,
    serviceEvent: null,
  };
}

/** Who asked, in codes, once the front door knows it. */
function strataOf({ facts = {} }: Recorded<IntakeSentToTriage>, row: MeasuredContact): Partial<MeasuredContact> {
  return {
    ageBand: typeof facts.ageBand === 'string' ? facts.ageBand : row.ageBand,
    groups: Array.isArray(facts.groups) ? (facts.groups as readonly string[]) : row.groups,
  };
}

/** Whichever answer came first holds. */
function answered(row: MeasuredContact): MeasuredContact {
  const [first] = [row.triagedDay, row.screenedOutDay].filter((day) => day !== null).sort();
  return first === undefined ? row : { ...row, answeredDays: businessDaysBetween(row.contactDay, first) };
}

/** The earliest day of service holds, in whatever order the services were entered. */
function withService(row: MeasuredContact, event: Recorded<ServiceDelivered>): MeasuredContact {
  const day = dayOf(event);
  if (row.serviceDay !== null && row.serviceDay <= day) return row;
  return { ...row, serviceDay: day, serviceDays: daysBetween(row.contactDay, day), serviceEvent: event.id };
}
