import type { Projection } from '#event-sourcing';
import type * as Plan from '#plans';
import { followUpEntries } from './timeline-of-follow-up.js';
import { structureEntries } from './timeline-of-structure.js';
import { FOR_TEAM, itemNow, itemRevised, newItem, tells } from './timeline-rows.js';

const goalRows = {
  PlanDrafted: tells<Plan.PlanDrafted>('plan', () => ({ kind: 'plan' })),
  GoalSet: tells<Plan.GoalSet>(
    'plan',
    ({ data: { goalId, outcome, need, saidBy }, personal }) => ({
      kind: 'plan',
      itemId: goalId,
      values: { outcome, need, saidBy },
      ...(saidBy === 'worker' ? { words: personal?.words } : { voice: personal?.words }),
    }),
    (event) => {
      const { goalId, sharing, sharedWith } = event.data;
      return [newItem(event, goalId, { kind: 'goal', title: event.personal?.title ?? null, sharing, sharedWith: [...sharedWith] })];
    },
  ),
  GoalRevised: tells<Plan.GoalRevised>(
    'plan',
    ({ data: { goalId, fields, target, targetDate }, personal }) => ({
      kind: 'plan',
      itemId: goalId,
      values: { fields, target, targetDate },
      voice: personal?.words,
    }),
    (event) => {
      const { goalId, sharing, sharedWith } = event.data;
      return [itemRevised(event, goalId, { sharing, sharedWith: sharedWith && [...sharedWith], title: event.personal?.title })];
    },
  ),
  PlanProposed: tells<Plan.PlanProposed>('plan', ({ data }) => ({ kind: 'plan', values: { version: data.version } })),
  PlanAgreed: tells<Plan.PlanAgreed>('plan', ({ data: { version, capacity, language, signature } }) => ({
    kind: 'plan',
    values: { version, capacity, language, signature },
  })),
  AgreementDeclined: tells<Plan.AgreementDeclined>('plan', ({ data, personal }) => ({
    kind: 'plan',
    // Whose no it is: why they said it is not for the rest of the family.
    values: { version: data.version, personId: data.personId },
    voice: personal?.reason,
  })),
};

const actionRows = {
  ActionAgreed: tells<Plan.ActionAgreed>(
    'plan',
    ({ data: { actionId, owner, doer, dueOn, mandated } }) => ({
      kind: 'plan',
      itemId: actionId,
      values: { owner, doer, dueOn, mandated },
    }),
    (event) => {
      const { actionId, goalId, actorId = null, dueOn = null, sharing, sharedWith, owner } = event.data;
      const title = event.personal?.title ?? null;
      const shared = { sharing, sharedWith: [...sharedWith] };
      return [newItem(event, actionId, { kind: 'action', parentId: goalId, title, actorId, dueOn, program: owner, ...shared })];
    },
  ),
  ActionRevised: tells<Plan.ActionRevised>(
    'plan',
    ({ data: { actionId, fields, dueOn, owner, doer }, personal }) => ({
      kind: 'plan',
      itemId: actionId,
      values: { fields, dueOn, owner, doer },
      words: personal?.reason,
    }),
    (event) => {
      const { actionId, sharing, sharedWith, dueOn, actorId, owner } = event.data;
      const shared = { sharing, sharedWith: sharedWith && [...sharedWith] };
      return [itemRevised(event, actionId, { ...shared, dueOn, actorId, program: owner, title: event.personal?.title })];
    },
  ),
  // What is said in these is between the one who asked and the team: of it the rest of the family reads nothing (`entry-view`).
  ActionRequestMade: tells<Plan.ActionRequestMade>('plan', ({ data: { actionId, wants, personId }, personal }) => ({
    kind: 'plan',
    itemId: actionId,
    values: { wants, personId },
    voice: personal?.words,
  })),
  ActionRequestAnswered: tells<Plan.ActionRequestAnswered>('plan', ({ data: { actionId, personId, dueOn }, personal }) => ({
    kind: 'plan',
    itemId: actionId,
    values: { personId, dueOn },
    words: personal?.words,
  })),
  ActionStarted: tells<Plan.ActionStarted>('plan', ({ data }) => ({ kind: 'plan', itemId: data.actionId })),
  ActionCompleted: tells<Plan.ActionCompleted>(
    'plan',
    ({ data, personal }) => ({ kind: 'plan', itemId: data.actionId, words: personal?.note }),
    ({ data }) => [itemNow(data.actionId, { open: false })],
  ),
  ActionCancelled: tells<Plan.ActionCancelled>(
    'plan',
    ({ data: { actionId, handedOnTo }, personal }) => ({ kind: 'plan', itemId: actionId, values: { handedOnTo }, words: personal?.reason }),
    ({ data }) => [itemNow(data.actionId, { open: false })],
  ),
  // The values of a conflict stand on the board, for those who may choose; whoever may not see its item hears nothing of it.
  EditConflictKept: tells<Plan.EditConflictKept>(
    'plan',
    ({ data: { itemId, fields, saved, theirsBy, conflictId } }) => ({
      kind: 'plan',
      itemId,
      ...FOR_TEAM,
      values: { fields, saved, theirsBy, conflictId },
    }),
    (event) => [newItem(event, event.data.conflictId, { kind: 'conflict', parentId: event.data.itemId })],
  ),
  EditConflictSettled: tells<Plan.EditConflictSettled>(
    'plan',
    ({ data: { chosen, conflictId }, personal }) => ({
      kind: 'plan',
      itemId: conflictId,
      ...FOR_TEAM,
      values: { chosen, conflictId },
      words: personal?.reason,
    }),
    ({ data }) => [itemNow(data.conflictId, { open: false })],
  ),
};

const serviceRows = {
  ServiceOrdered: tells<Plan.ServiceOrdered>(
    'plan',
    ({ data: { serviceId, service, provider } }) => ({ kind: 'services', itemId: serviceId, values: { service, provider } }),
    (event) => {
      const { serviceId, goalId, program = null } = event.data;
      return [newItem(event, serviceId, { kind: 'service', parentId: goalId, program })];
    },
  ),
  ServiceStarted: tells<Plan.ServiceStarted>('plan', ({ data: { serviceId, service } }) => ({
    kind: 'services',
    itemId: serviceId,
    values: { service },
  })),
  ServiceDelivered: tells<Plan.ServiceDelivered>(
    'plan',
    ({ data: { serviceId, service, first } }) => ({ kind: 'services', itemId: serviceId, values: { service, first } }),
    ({ data }) => [itemNow(data.serviceId, { open: false })],
  ),
  ServiceEnded: tells<Plan.ServiceEnded>(
    'plan',
    ({ data: { serviceId, reason, handedOnTo } }) => ({ kind: 'services', itemId: serviceId, values: { reason, handedOnTo } }),
    ({ data }) => [itemNow(data.serviceId, { open: false })],
  ),
};

/** The events of a plan. */
export const planEntries: Projection['on'] = { ...goalRows, ...actionRows, ...followUpEntries, ...structureEntries, ...serviceRows };
