import { change, on, patch, streamIdOf, type DomainEvent, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type {
  ContactReceived,
  InformationProvided,
  IntakeScreenedOut,
  IntakeSentToTriage,
  IntakeWithdrawn,
  NeedsStated,
  OwnWordsAdded,
  PersonIdentified,
  PrivacyNoticeGiven,
} from '../intake.events.js';
import { IntakePage } from './intake-page.entity.js';

/** Keeps the page of a contact, and with it the queue of the front door. */
export const intakePages: Projection = {
  name: 'intake-pages',
  version: 1,
  entities: [IntakePage],
  on: {
    ContactReceived: on<ContactReceived>((event) => [change(IntakePage, keyOf(event), () => newPage(event))]),
    OwnWordsAdded: on<OwnWordsAdded>((event) => {
      const { personal } = event;
      return page(event, (row) => (personal ? { ...row, ownWords: [...(row.ownWords ?? []), said(event, personal.ownWords)] } : row));
    }),
    PrivacyNoticeGiven: on<PrivacyNoticeGiven>((event) => {
      const { version, language, how } = event.data;
      return page(event, (row) => ({ ...row, notice: { version, language, how, at: event.metadata.occurredAt } }));
    }),
    PersonIdentified: on<PersonIdentified>((event) => {
      const { personId } = event.data;
      const personName = event.personal?.name ?? null;
      return page(event, (row) => ({ ...row, personId, personName, subjects: [row.intakeId, personId] }));
    }),
    NeedsStated: on<NeedsStated>((event) => page(event, (row) => ({ ...row, needs: { ...event.data.needs } }))),
    InformationProvided: on<InformationProvided>((event) =>
      page(event, (row) => ({ ...row, confirmed: [...new Set([...row.confirmed, ...event.data.confirmed])] })),
    ),
    IntakeScreenedOut: on<IntakeScreenedOut>((event) =>
      page(event, (row) => ({ ...row, status: 'screened-out', offered: event.personal?.offered ?? null })),
    ),
    IntakeSentToTriage: on<IntakeSentToTriage>((event) =>
      page(event, (row) => ({ ...row, status: 'sent-to-triage', triageId: event.data.triageId })),
    ),
    IntakeWithdrawn: on<IntakeWithdrawn>((event) => page(event, (row) => ({ ...row, status: 'withdrawn' }))),
  },
};

const keyOf = (event: Recorded<DomainEvent>): { intakeId: string } => ({ intakeId: streamIdOf(event.stream) });

function page(event: Recorded<DomainEvent>, fold: (row: IntakePage) => IntakePage): RowChange[] {
  return [patch(IntakePage, keyOf(event), (row) => ({ ...fold(row), revision: event.revision }))];
}

const said = (event: Recorded<DomainEvent>, words: string): { words: string; at: string; actorId: string } => ({
  words,
  at: event.metadata.occurredAt,
  actorId: event.metadata.actor.id,
});

function newPage(event: Recorded<ContactReceived>): IntakePage {
  const { channel, caller, forWhom, county, language } = event.data;
  const { personal, metadata } = event;
  return {
    ...keyOf(event),
    subjects: [streamIdOf(event.stream)],
    status: 'open',
    channel,
    caller,
    forWhom,
    language,
    county,
    ownWords: personal ? [said(event, personal.ownWords)] : null,
    callerName: personal?.callerName ?? null,
    notice: null,
    personId: null,
    personName: null,
    needs: null,
    confirmed: [],
    offered: null,
    triageId: null,
    receivedAt: metadata.occurredAt,
    recordedAt: metadata.recordedAt,
    receivedBy: metadata.actor.id,
    revision: event.revision,
  };
}
