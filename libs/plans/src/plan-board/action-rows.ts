/** Rows of actions, services and of edits that overlapped. */
import { change, patch, type RowChange } from '#event-sourcing';
import { PlanAction, PlanConflict, PlanService } from './plan-board.entity.js';
import { changed, personsOf, planEvent, stated } from './plan-rows.js';

const action = (actionId: string, change: Partial<PlanAction>): RowChange =>
  patch(PlanAction, { actionId }, (row) => ({ ...row, ...change }));
const service = (serviceId: string, change: Partial<PlanService>): RowChange =>
  patch(PlanService, { serviceId }, (row) => ({ ...row, ...change }));

export const actionRows = {
  ActionAgreed: planEvent<'ActionAgreed'>((event, planId) => {
    const { data, personal, revision, metadata } = event;
    const {
      actionId,
      sharedWith,
      actorId = null,
      legalBasis = null,
      legalGround = null,
      dueOn = null,
      waitsFor = null,
      suggestionId = null,
      aboutIds = [],
      evidence: _spoke,
      ...facts
    } = data;
    const place = { actionId, planId, personIds: personsOf(event), since: metadata.occurredAt, revision };
    const lists = { sharedWith: [...sharedWith], aboutIds: [...aboutIds] };
    const row = {
      ...facts,
      ...place,
      ...lists,
      actorId,
      legalBasis,
      legalGround,
      dueOn,
      waitsFor,
      suggestionId,
      title: personal?.title ?? null,
    };
    const begun = { note: null, handedOnTo: null, releasedAt: null, status: 'agreed', requests: [], requestWords: null };
    return [change(PlanAction, { actionId }, () => ({ ...row, ...begun })), changed(planId, actionId, data.sharing)];
  }),
  ActionRevised: planEvent<'ActionRevised'>(({ data, personal, revision }, planId) => {
    const { actionId, fields, ...values } = data;
    const edits = stated<PlanAction>(fields, { ...values, title: personal?.title } as Partial<PlanAction>);
    const waitsAnew = fields.includes('waitsFor') && { releasedAt: null };
    return [action(actionId, { ...edits, ...waitsAnew, revision }), changed(planId, actionId, data.sharing)];
  }),
  // Its revision stays: it would tell those who may not see what was waited for, and nothing was edited.
  ActionReleased: planEvent<'ActionReleased'>(({ data, metadata }) => [action(data.actionId, { releasedAt: metadata.occurredAt })]),
  ActionStarted: planEvent<'ActionStarted'>(({ data, revision, metadata }) => [
    action(data.actionId, { status: 'started', since: metadata.occurredAt, revision }),
  ]),
  ActionCompleted: planEvent<'ActionCompleted'>(({ data, personal, revision, metadata }) => [
    action(data.actionId, { status: 'completed', since: metadata.occurredAt, note: personal?.note ?? null, revision }),
  ]),
  ActionCancelled: planEvent<'ActionCancelled'>(({ data, personal, revision, metadata }, planId) => [
    action(data.actionId, {
      status: 'cancelled',
      since: metadata.occurredAt,
      note: personal?.reason ?? null,
      handedOnTo: data.handedOnTo ?? null,
      revision,
    }),
    changed(planId, data.actionId),
  ]),
  EditConflictKept: planEvent<'EditConflictKept'>((event, planId) => {
    const { data, personal, metadata } = event;
    const { conflictId, itemKind, itemId, fields, theirsBy, theirsAt } = data;
    const values = { yours: { ...personal?.yours }, theirs: { ...personal?.theirs }, before: { ...personal?.before } };
    const kept = personal ? values : { yours: null, theirs: null, before: null };
    const yours = { yoursBy: metadata.actor.id, yoursAt: metadata.recordedAt };
    const row = {
      conflictId,
      planId,
      personIds: personsOf(event),
      itemKind,
      itemId,
      fields: [...fields],
      theirsBy,
      theirsAt,
      chosen: null,
      ...kept,
      ...yours,
    };
    return [change(PlanConflict, { conflictId }, () => row)];
  }),
  EditConflictSettled: planEvent<'EditConflictSettled'>(({ data: { conflictId, chosen } }) => [
    patch(PlanConflict, { conflictId }, (row) => ({ ...row, chosen })),
  ]),
};

export const serviceRows = {
  ServiceOrdered: planEvent<'ServiceOrdered'>(({ data, metadata }, planId) => {
    const { serviceId, goalId, service: code, provider, program = null, aboutIds = [] } = data;
    const row = {
      aboutIds: [...aboutIds],
      serviceId,
      planId,
      goalId,
      service: code,
      provider,
      program,
      status: 'ordered',
      since: metadata.occurredAt,
      endReason: null,
      handedOnTo: null,
    };
    return [change(PlanService, { serviceId }, () => row), changed(planId, goalId)];
  }),
  ServiceStarted: planEvent<'ServiceStarted'>(({ data, metadata }) => [
    service(data.serviceId, { status: 'started', since: metadata.occurredAt }),
  ]),
  ServiceDelivered: planEvent<'ServiceDelivered'>(({ data, metadata }) => [
    service(data.serviceId, { status: 'delivered', since: metadata.occurredAt }),
  ]),
  ServiceEnded: planEvent<'ServiceEnded'>(({ data, metadata }) => [
    service(data.serviceId, {
      status: 'ended',
      since: metadata.occurredAt,
      endReason: data.reason,
      handedOnTo: data.handedOnTo ?? null,
    }),
  ]),
};
