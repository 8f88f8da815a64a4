import { change, on, patch, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { ContactReceived, IntakeScreenedOut, IntakeSentToTriage, IntakeWithdrawn, PersonIdentified } from '#intake';
import type { LookAnswered, LookQuestioned, NameRecorded, PersonErased } from '#people';
import type {
  ActionAgreed,
  ActionCancelled,
  ActionCompleted,
  ActionReleased,
  ActionRequestAnswered,
  ActionRequestMade,
  ActionRevised,
  EditConflictKept,
  EditConflictSettled,
  PlanAgreed,
  PlanClosed,
  ReviewDue,
  ReviewHeld,
  ReviewOverdue,
} from '#plans';
import type {
  DeadlineEscalated,
  DeadlineMet,
  DeadlineMetLate,
  DeadlineMissed,
  DeadlinePaused,
  DeadlineResumed,
  EscalationAcknowledged,
  ResponseDeadlineSet,
  TriageCompleted,
  TriageStarted,
} from '#triage';
import type {
  CaseClosed,
  CaseOpened,
  CaseReopened,
  LeadAssigned,
  TaskAssigned,
  TaskCancelled,
  TaskCompleted,
  TaskReassigned,
  TeamSeatLeft,
  TeamSeatOffered,
} from '../case.events.js';
import { QueueCase, QueueItem, QueuePerson, QueueSeat } from './my-day.entity.js';

/** Levels of response at which somebody has to open a case. */
const WITH_CASE = ['case-managed', 'coordinated'];

const empty = {
  county: null,
  actorIds: [],
  seenBy: [],
  owner: null,
  doer: null,
  dueOn: null,
  dueAt: null,
  open: true,
  title: null,
  why: null,
  code: null,
  waitsFor: null,
  sharing: null,
  sharedWith: [],
  actionId: null,
  freeSince: null,
  personId: null,
  lookerId: null,
  lookedAt: null,
  caller: null,
};

function put(event: Recorded, itemId: string, kind: string, values: Partial<QueueItem> = {}): RowChange {
  const place = {
    itemId,
    kind,
    aboutId: streamIdOf(event.stream),
    since: event.metadata.occurredAt,
    personIds: [...(event.subjects ?? [])],
  };
  return change(QueueItem, { itemId }, () => ({ ...empty, ...place, ...values }));
}

const now = (itemId: string, values: Partial<QueueItem>): RowChange => {
  const stated = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return patch(QueueItem, { itemId }, (row) => ({ ...row, ...stated }));
};
const gone = (itemId: string): RowChange => change(QueueItem, { itemId }, () => undefined);
const ofCase = (stream: string, values: Partial<QueueCase>): RowChange =>
  patch(QueueCase, { caseId: streamIdOf(stream) }, (row) => ({ ...row, ...values }));

const requestRows = {
  ContactReceived: on<ContactReceived>((event) => [
    put(event, streamIdOf(event.stream), 'intake', { county: event.data.county, caller: event.personal?.callerName ?? null }),
  ]),
  PersonIdentified: on<PersonIdentified>(({ stream, data }) => [now(streamIdOf(stream), { personId: data.personId })]),
  NameRecorded: on<NameRecorded>(({ stream, data, personal }) => {
    const personId = streamIdOf(stream);
    const name = personal ? `${personal.given} ${personal.family}`.trim() : null;
    return data.use === 'usual' ? [change(QueuePerson, { personId }, () => ({ personId, name, erased: false }))] : [];
  }),
  PersonErased: on<PersonErased>(({ data: { personId } }) => [
    change(QueuePerson, { personId }, () => ({ personId, name: null, erased: true })),
  ]),
  // Whoever answers for the county tells them why somebody looked; never who looked themselves.
  LookQuestioned: on<LookQuestioned>((event) => {
    const { questionId, county, lookerId, lookedAt, allowed } = event.data;
    const look = { lookerId, lookedAt: lookedAt || null, code: allowed ? 'looked' : 'tried' };
    const personId = streamIdOf(event.stream);
    return [put(event, questionId, 'look-question', { county, personId, ...look, why: event.personal?.words ?? null })];
  }),
  LookAnswered: on<LookAnswered>(({ data }) => [gone(data.questionId)]),
  IntakeScreenedOut: on<IntakeScreenedOut>(({ stream }) => [gone(streamIdOf(stream))]),
  IntakeSentToTriage: on<IntakeSentToTriage>(({ stream }) => [gone(streamIdOf(stream))]),
  IntakeWithdrawn: on<IntakeWithdrawn>(({ stream }) => [gone(streamIdOf(stream))]),
  TriageStarted: on<TriageStarted>((event) => [
    put(event, streamIdOf(event.stream), 'triage', { county: event.data.county, personId: event.data.personId }),
  ]),
  // A triage whose answer is a case is not done with until somebody opened it.
  TriageCompleted: on<TriageCompleted>(({ stream, data, metadata }) => [
    patch(QueueItem, { itemId: streamIdOf(stream) }, (row) =>
      WITH_CASE.includes(data.level) ? { ...row, kind: 'open-case', since: metadata.occurredAt, dueOn: null, dueAt: null } : undefined,
    ),
  ]),
  ResponseDeadlineSet: on<ResponseDeadlineSet>((event) => {
    const { deadlineId, kind, dueOn, dueAt } = event.data;
    // By when a triage is due stands with the triage itself, and stays there when the day has passed.
    if (kind === 'triage') return [now(streamIdOf(event.stream), { dueOn, dueAt })];
    return [put(event, deadlineId, 'deadline', { dueOn, dueAt, code: kind })];
  }),
  DeadlinePaused: on<DeadlinePaused>(({ data }) => [now(data.deadlineId, { dueOn: null, dueAt: null })]),
  DeadlineResumed: on<DeadlineResumed>(({ data: { deadlineId, dueOn, dueAt } }) => [now(deadlineId, { dueOn, dueAt })]),
  DeadlineMet: on<DeadlineMet>(({ data }) => [gone(data.deadlineId)]),
  DeadlineMissed: on<DeadlineMissed>(({ data }) => [gone(data.deadlineId)]),
  DeadlineMetLate: on<DeadlineMetLate>(({ data }) => [gone(data.deadlineId)]),
  // It has the place of the deadline, for the supervisor of the county and for the lead of the case.
  DeadlineEscalated: on<DeadlineEscalated>((event) => {
    const { deadlineId, kind, county, personId, dueOn } = event.data;
    return [put(event, deadlineId, 'escalation', { county, personId, dueOn, code: kind })];
  }),
  EscalationAcknowledged: on<EscalationAcknowledged>(({ data, metadata }) => [
    patch(QueueItem, { itemId: data.deadlineId }, (row) => ({ ...row, seenBy: [...new Set([...row.seenBy, metadata.actor.id])] })),
  ]),
};

const caseRows = {
  CaseOpened: on<CaseOpened>((event) => {
    const caseId = streamIdOf(event.stream);
    const { planId, triageId, personIds } = event.data;
    const name = event.personal?.name ?? null;
    return [
      change(QueueCase, { caseId }, () => ({ caseId, planId, triageId, leadSeatId: null, open: true, personIds: [...personIds], name })),
      put(event, caseId, 'case'),
      gone(triageId),
    ];
  }),
  CaseClosed: on<CaseClosed>(({ stream }) => [ofCase(stream, { open: false }), now(streamIdOf(stream), { open: false })]),
  CaseReopened: on<CaseReopened>(({ stream }) => [ofCase(stream, { open: true }), now(streamIdOf(stream), { open: true })]),
  LeadAssigned: on<LeadAssigned>(({ stream, data }) => [ofCase(stream, { leadSeatId: data.seatId })]),
  TeamSeatOffered: on<TeamSeatOffered>(({ stream, data: { seatId, actorId, organization, program = null } }) => [
    change(QueueSeat, { seatId }, () => ({ seatId, caseId: streamIdOf(stream), actorId, organization, program })),
  ]),
  TeamSeatLeft: on<TeamSeatLeft>(({ data }) => [change(QueueSeat, { seatId: data.seatId }, () => undefined)]),
  TaskAssigned: on<TaskAssigned>((event) => {
    const { taskId, actorId, dueOn = null, program = null } = event.data;
    const { title = null, why = null } = event.personal ?? {};
    return [put(event, taskId, 'task', { actorIds: [actorId], dueOn, owner: program, title, why })];
  }),
  TaskReassigned: on<TaskReassigned>(({ data }) => [now(data.taskId, { actorIds: [data.actorId] })]),
  TaskCompleted: on<TaskCompleted>(({ data }) => [gone(data.taskId)]),
  TaskCancelled: on<TaskCancelled>(({ data }) => [gone(data.taskId)]),
};

const planRows = {
  ActionAgreed: on<ActionAgreed>((event) => {
    const { actionId, actorId, owner, doer, dueOn = null, waitsFor = null, sharing, sharedWith } = event.data;
    const title = event.personal?.title ?? null;
    return [
      put(event, actionId, 'action', {
        actorIds: actorId ? [actorId] : [],
        owner,
        doer,
        dueOn,
        waitsFor,
        title,
        sharing,
        sharedWith: [...sharedWith],
      }),
    ];
  }),
  ActionRevised: on<ActionRevised>(
    ({ data: { actionId, fields, actorId, owner, doer, dueOn, waitsFor = null, sharing, sharedWith }, personal }) => [
      now(actionId, {
        ...{
          actorIds: actorId ? [actorId] : undefined,
          owner,
          doer,
          dueOn,
          title: personal?.title,
          sharing,
          sharedWith: sharedWith && [...sharedWith],
        },
        ...(fields.includes('waitsFor') && { waitsFor, freeSince: null }),
      }),
    ],
  ),
  ActionReleased: on<ActionReleased>(({ data, metadata }) => [now(data.actionId, { freeSince: metadata.occurredAt })]),
  ActionCompleted: on<ActionCompleted>(({ data }) => [gone(data.actionId)]),
  ActionCancelled: on<ActionCancelled>(({ data }) => [gone(data.actionId)]),
  // To be answered by whoever has the step now, who may be another than had it when this was said; it has no day and is never late.
  ActionRequestMade: on<ActionRequestMade>((event) => {
    const { requestId, actionId, wants, owner, forActorId } = event.data;
    const whose = { actorIds: forActorId ? [forActorId] : [], owner };
    return [put(event, requestId, 'action-request', { ...whose, actionId, code: wants, why: event.personal?.words ?? null })];
  }),
  ActionRequestAnswered: on<ActionRequestAnswered>(({ data }) => [gone(data.requestId)]),
  // A plan has one review at a time; it is the lead's to call everybody.
  ReviewDue: on<ReviewDue>((event) => [put(event, streamIdOf(event.stream), 'review', { dueOn: event.data.dueOn, code: 'due' })]),
  ReviewOverdue: on<ReviewOverdue>(({ stream }) => [now(streamIdOf(stream), { code: 'overdue' })]),
  ReviewHeld: on<ReviewHeld>(({ stream }) => [gone(streamIdOf(stream))]),
  PlanClosed: on<PlanClosed>(({ stream }) => [gone(streamIdOf(stream))]),
  PlanAgreed: on<PlanAgreed>(({ stream }) => [gone(streamIdOf(stream))]),
  // Both of those who edited decide; the values stand on the board.
  EditConflictKept: on<EditConflictKept>((event) => {
    const { conflictId, theirsBy } = event.data;
    return [put(event, conflictId, 'conflict', { actorIds: [...new Set([event.metadata.actor.id, theirsBy])], personIds: [] })];
  }),
  EditConflictSettled: on<EditConflictSettled>(({ data }) => [gone(data.conflictId)]),
};

/** The queues: everything that is open, and whose it is. */
export const myDay: Projection = {
  name: 'my_day',
  version: 9,
  entities: [QueueItem, QueueCase, QueueSeat, QueuePerson],
  on: { ...requestRows, ...caseRows, ...planRows },
};
