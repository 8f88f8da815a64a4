import type { CaseOpened } from '#casework';
import { change, on, patch, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { NameRecorded } from '#people';
import type { QuestionAnswered, ScreeningCompleted, ScreeningStarted } from '../screening.events.js';
import type * as Triage from '../triage.events.js';
import {
  ScreeningPage,
  TriageAcknowledgement,
  TriageDeadline,
  TriagePage,
  TriagePerson,
  triagePageEntities,
} from './triage-page.entity.js';

const idOf = (event: Recorded): string => streamIdOf(event.stream);

function page(event: Recorded, fold: (row: TriagePage) => Partial<TriagePage>): RowChange {
  return patch(TriagePage, { triageId: idOf(event) }, (row) => ({ ...row, ...fold(row), revision: event.revision }));
}

const deadline = (deadlineId: string, row: Partial<TriageDeadline>): RowChange =>
  patch(TriageDeadline, { deadlineId }, (before) => ({ ...before, ...row }));

function started(event: Recorded<Triage.TriageStarted>): RowChange[] {
  const { intakeId, personId, county, contactAt, forWhom, needs } = event.data;
  const triageId = idOf(event);
  const told = { triageId, intakeId, personId, county, contactAt, forWhom, needs: { ...needs }, revision: event.revision };
  const open = { state: 'open', safetyConcern: false, screeningId: null, recommended: null, assigned: null, overrideReason: null };
  return [change(TriagePage, { triageId }, () => ({ ...told, ...open, offered: [], chosen: [], declined: [], caseId: null }))];
}

const running = { state: 'running', escalatedAt: null, over: false };

/** A deadline of a kind replaces the running one: the newest level decides. */
function deadlineSet(event: Recorded<Triage.ResponseDeadlineSet>): RowChange[] {
  const { deadlineId, kind, dueOn, dueAt } = event.data;
  return [
    change(TriageDeadline, { deadlineId }, () => ({ ...running, deadlineId, triageId: idOf(event), kind, dueOn, dueAt })),
    page(event, () => ({})),
  ];
}

function screeningStarted(event: Recorded<ScreeningStarted>): RowChange[] {
  const { triageId, personId, instrument, version } = event.data;
  const screeningId = idOf(event);
  const row = { screeningId, triageId, personId, instrument, version, state: 'open', answers: {}, parts: null, revision: event.revision };
  return [change(ScreeningPage, { screeningId }, () => row), patch(TriagePage, { triageId }, (triage) => ({ ...triage, screeningId }))];
}

function answered(event: Recorded<QuestionAnswered>): RowChange[] {
  const { question, absent } = event.data;
  const answer = absent ? { absent } : { codes: event.personal?.answers ?? [] };
  return [
    patch(ScreeningPage, { screeningId: idOf(event) }, (row) => ({
      ...row,
      answers: { ...row.answers, [question]: answer },
      revision: event.revision,
    })),
  ];
}

/** Triages, their deadlines and screenings, and what people are called on them. */
export const triagePages: Projection = {
  name: 'triage-page',
  version: 2,
  entities: triagePageEntities,
  on: {
    NameRecorded: on<NameRecorded>((event) => {
      if (event.data.use === 'former' || event.data.use === 'nickname') return [];
      const personId = idOf(event);
      const { given = '', family = '' } = event.personal ?? {};
      return [change(TriagePerson, { personId }, () => ({ personId, name: event.personal ? `${given} ${family}`.trim() : null }))];
    }),
    TriageStarted: on<Triage.TriageStarted>(started),
    SafetyConcernFlagged: on<Triage.SafetyConcernFlagged>((event) => [page(event, () => ({ safetyConcern: true }))]),
    ResponseLevelRecommended: on<Triage.ResponseLevelRecommended>((event) => [
      page(event, () => ({ recommended: { ...event.data, at: event.metadata.occurredAt } })),
    ]),
    ResponseLevelAssigned: on<Triage.ResponseLevelAssigned>((event) => [
      page(event, () => {
        const { level, overridden } = event.data;
        const { actor, occurredAt } = event.metadata;
        return { assigned: { level, overridden, by: actor.id, at: occurredAt }, overrideReason: event.personal?.reason ?? null };
      }),
    ]),
    ResponseDeadlineSet: on<Triage.ResponseDeadlineSet>(deadlineSet),
    DeadlinePaused: on<Triage.DeadlinePaused>((event) => [deadline(event.data.deadlineId, { state: 'paused' })]),
    DeadlineResumed: on<Triage.DeadlineResumed>(({ data: { deadlineId, dueOn, dueAt } }) => [
      deadline(deadlineId, { state: 'running', dueOn, dueAt }),
    ]),
    DeadlineMet: on<Triage.DeadlineMet>((event) => [deadline(event.data.deadlineId, { state: 'met' })]),
    DeadlineMissed: on<Triage.DeadlineMissed>((event) => [deadline(event.data.deadlineId, { state: 'missed' })]),
    DeadlineMetLate: on<Triage.DeadlineMetLate>((event) => [deadline(event.data.deadlineId, { over: true })]),
    DeadlineEscalated: on<Triage.DeadlineEscalated>((event) => [
      deadline(event.data.deadlineId, { escalatedAt: event.metadata.occurredAt }),
    ]),
    EscalationAcknowledged: on<Triage.EscalationAcknowledged>((event) => {
      const { id: eventId, data, metadata, personal, subjects = [] } = event;
      const row = { eventId, triageId: idOf(event), deadlineId: data.deadlineId, by: metadata.actor.id, at: metadata.occurredAt };
      return [change(TriageAcknowledgement, { eventId }, () => ({ ...row, personIds: [...subjects], note: personal?.note ?? null }))];
    }),
    ServicesOffered: on<Triage.ServicesOffered>((event) => [page(event, () => ({ offered: [...event.data.services] }))]),
    ServiceChosen: on<Triage.ServiceChosen>((event) => [
      page(event, (row) => ({ chosen: [...new Set([...row.chosen, event.data.service])] })),
    ]),
    ServiceDeclined: on<Triage.ServiceDeclined>((event) => [
      page(event, (row) => ({ declined: [...new Set([...row.declined, event.data.service])] })),
    ]),
    TriageCompleted: on<Triage.TriageCompleted>((event) => [page(event, () => ({ state: 'completed' }))]),
    CaseOpened: on<CaseOpened>((event) => [
      patch(TriagePage, { triageId: event.data.triageId }, (row) => ({ ...row, caseId: idOf(event) })),
    ]),
    ScreeningStarted: on<ScreeningStarted>(screeningStarted),
    QuestionAnswered: on<QuestionAnswered>(answered),
    ScreeningCompleted: on<ScreeningCompleted>((event) => [
      patch(ScreeningPage, { screeningId: idOf(event) }, (row) => ({
        ...row,
        state: 'completed',
        parts: event.personal?.parts ?? null,
        revision: event.revision,
      })),
    ]),
  },
};
