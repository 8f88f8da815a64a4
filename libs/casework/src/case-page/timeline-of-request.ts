import type { DomainEvent, Projection, Recorded, RowChange } from '#event-sourcing';
import type * as Intake from '#intake';
import type * as People from '#people';
import type * as Triage from '#triage';
import { FOR_AGENCIES, itemNow, newItem, tells, type Telling } from './timeline-rows.js';

type About = 'intake' | 'triage' | 'person';

/** Like `tells`, for what only the county's and the Tribe's workers read. */
function agencies<E extends DomainEvent>(
  about: About,
  telling: (event: Recorded<E>) => Partial<Telling> = () => ({}),
  items?: (event: Recorded<E>) => readonly RowChange[],
): (event: Recorded<E>) => readonly RowChange[] {
  return tells<E>(about, (event) => ({ kind: about === 'person' ? 'none' : 'request', ...FOR_AGENCIES, ...telling(event) }), items);
}

const intakeRows = {
  ContactReceived: agencies<Intake.ContactReceived>('intake', ({ data: { channel, caller, forWhom }, personal }) => ({
    values: { channel, caller, forWhom },
    voice: personal?.ownWords,
  })),
  OwnWordsAdded: agencies<Intake.OwnWordsAdded>('intake', ({ personal }) => ({ voice: personal?.ownWords })),
  PrivacyNoticeGiven: agencies<Intake.PrivacyNoticeGiven>('intake', ({ data: { version, language, how } }) => ({
    values: { version, language, how },
  })),
  PersonIdentified: agencies<Intake.PersonIdentified>('intake', ({ data }) => ({ values: { known: data.known } })),
  NeedsStated: agencies<Intake.NeedsStated>('intake', ({ data: { needs } }) => ({
    values: { needs: Object.keys(needs).filter((need) => needs[need] === 'yes') },
  })),
  InformationProvided: agencies<Intake.InformationProvided>('intake', ({ data }) => ({ values: { confirmed: data.confirmed } })),
  IntakeScreenedOut: agencies<Intake.IntakeScreenedOut>('intake', ({ data, personal }) => ({
    values: { reason: data.reason },
    words: personal?.offered,
  })),
  IntakeSentToTriage: agencies<Intake.IntakeSentToTriage>('intake'),
  IntakeWithdrawn: agencies<Intake.IntakeWithdrawn>('intake', ({ data }) => ({ values: { by: data.by } })),
};

const triageRows = {
  TriageStarted: agencies<Triage.TriageStarted>('triage'),
  // Who flagged and why is read in the triage itself, by those who must know.
  SafetyConcernFlagged: agencies<Triage.SafetyConcernFlagged>('triage', () => ({ kind: 'none' })),
  ResponseLevelRecommended: agencies<Triage.ResponseLevelRecommended>('triage', ({ data: { level } }) => ({ values: { level } })),
  ResponseLevelAssigned: agencies<Triage.ResponseLevelAssigned>('triage', ({ data: { level, overridden }, personal }) => ({
    values: { level, overridden },
    words: personal?.reason,
  })),
  ResponseDeadlineSet: agencies<Triage.ResponseDeadlineSet>(
    'triage',
    ({ data: { deadlineId: itemId, dueOn } }) => ({ itemId, values: { dueOn } }),
    (event) => {
      const { deadlineId, kind: code, dueOn } = event.data;
      return [newItem(event, deadlineId, { kind: 'deadline', code, dueOn, ...FOR_AGENCIES, sharedWith: [...FOR_AGENCIES.sharedWith] })];
    },
  ),
  DeadlinePaused: agencies<Triage.DeadlinePaused>(
    'triage',
    ({ data: { deadlineId: itemId, reason } }) => ({ itemId, values: { reason } }),
    ({ data: { deadlineId } }) => [itemNow(deadlineId, { dueOn: null })],
  ),
  DeadlineResumed: agencies<Triage.DeadlineResumed>(
    'triage',
    ({ data: { deadlineId: itemId, dueOn } }) => ({ itemId, values: { dueOn } }),
    ({ data: { deadlineId, dueOn } }) => [itemNow(deadlineId, { dueOn })],
  ),
  DeadlineMet: agencies<Triage.DeadlineMet>(
    'triage',
    ({ data: { deadlineId: itemId } }) => ({ itemId }),
    ({ data: { deadlineId } }) => [itemNow(deadlineId, { open: false })],
  ),
  DeadlineMissed: agencies<Triage.DeadlineMissed>(
    'triage',
    ({ data: { deadlineId: itemId } }) => ({ itemId }),
    ({ data: { deadlineId } }) => [itemNow(deadlineId, { open: false })],
  ),
  DeadlineMetLate: agencies<Triage.DeadlineMetLate>('triage', ({ data: { deadlineId: itemId } }) => ({ itemId })),
  DeadlineEscalated: agencies<Triage.DeadlineEscalated>('triage', ({ data: { deadlineId: itemId } }) => ({ itemId })),
  EscalationAcknowledged: agencies<Triage.EscalationAcknowledged>('triage', ({ data: { deadlineId: itemId }, personal }) => ({
    itemId,
    words: personal?.note,
  })),
  ServicesOffered: agencies<Triage.ServicesOffered>('triage', ({ data: { services } }) => ({ values: { services } })),
  ServiceChosen: agencies<Triage.ServiceChosen>('triage', ({ data: { service } }) => ({ values: { service } })),
  ServiceDeclined: agencies<Triage.ServiceDeclined>('triage', ({ data: { service } }) => ({ values: { service } })),
  TriageCompleted: agencies<Triage.TriageCompleted>('triage', ({ data: { level } }) => ({ values: { level } })),
  ScreeningStarted: agencies<Triage.ScreeningStarted>('triage', ({ data: { triageId, instrument } }) => ({
    aboutId: triageId,
    values: { instrument },
  })),
  ScreeningCompleted: agencies<Triage.ScreeningCompleted>('triage', ({ data: { triageId } }) => ({ aboutId: triageId })),
};

const personRows = {
  PersonRegistered: agencies<People.PersonRegistered>('person'),
  NameRecorded: agencies<People.NameRecorded>('person'),
  BirthDateRecorded: agencies<People.BirthDateRecorded>('person'),
  DemographicsRecorded: agencies<People.DemographicsRecorded>('person'),
  ContactPointRecorded: agencies<People.ContactPointRecorded>('person'),
  ContactPointEnded: agencies<People.ContactPointEnded>('person'),
  AddressRecorded: agencies<People.AddressRecorded>('person'),
  CommunicationNeedRecorded: agencies<People.CommunicationNeedRecorded>('person'),
  StrengthRecorded: agencies<People.StrengthRecorded>('person', ({ personal }) => ({ kind: 'facts', words: personal?.words })),
  FactCorrected: agencies<People.FactCorrected>('person', ({ data: { fact, correctsEventId }, personal }) => ({
    kind: 'facts',
    values: { fact, corrected: true },
    words: personal?.reason,
    correctsEventId,
  })),
  FactVerified: agencies<People.FactVerified>('person', ({ data: { fact, program, how } }) => ({
    kind: 'facts',
    values: { fact, program, how },
  })),
};

/** The events that led to a case, and those of its people. */
export const requestEntries: Projection['on'] = { ...intakeRows, ...triageRows, ...personRows };
