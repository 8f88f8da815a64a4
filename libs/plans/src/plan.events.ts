import type { DomainEvent } from '#event-sourcing';
import type { PlanRequestEvent } from './plan.requests.events.js';
import type { PlanStructureEvent } from './plan.structure.events.js';
import type { NextReview, PlanFollowUpEvent } from './plan.follow-up.events.js';

/** The subjects of every plan event's `personal` are the case's `personIds`, unless an item names fewer. */
export type PlanDrafted = DomainEvent<
  'PlanDrafted',
  { caseId: string; county: string; personIds: readonly string[]; intakeId: string; contactAt: string }
>;

/** `words`: the goal in the person's own words, verbatim, with whose they are; `title`: a short name in plain words. Facts: county, need, outcome. */
export type GoalSet = DomainEvent<
  'GoalSet',
  {
    goalId: string;
    outcome: string;
    need: string;
    saidBy: 'person' | 'family' | 'worker';
    saidByPersonId?: string;
    measure: string;
    unit: string;
    baseline: number;
    target: number;
    targetDate?: string;
    sharing: string;
    sharedWith: readonly string[];
    suggestionId?: string;
    evidence?: readonly string[];
  },
  { words: string; title: string; saidTo?: string }
>;
/** Only the fields that changed. `fields` names them, so that two edits can be told to overlap. */
export type GoalRevised = DomainEvent<
  'GoalRevised',
  { goalId: string; fields: readonly string[]; target?: number; targetDate?: string; sharing?: string; sharedWith?: readonly string[] },
  { words?: string; title?: string }
>;
/**
 * `code`: which kind it is (STRENGTH_CODES, BARRIER_CODES), where that was said; the words stay the person's own.
 * `recordedAs`: the strength of a person of the plan that it was taken from, where it was written down before.
 */
export type StrengthDrawnOn = DomainEvent<
  'StrengthDrawnOn',
  { strengthId: string; code?: string; recordedAs?: { personId: string; strengthId: string } },
  { words: string }
>;
export type BarrierNamed = DomainEvent<'BarrierNamed', { barrierId: string; code?: string }, { words: string }>;
/**
 * `aboutIds`: whom of the people of the plan it is about; absent: all of them.
 * `legalGround`: id in the list of laws (policy `legal-grounds`), `legalBasis` its citation. Who does it (`doer`), which program or organisation owns it, whether law requires it, due, with
 * whom it is shared. Facts: county, program, need.
 */
export type ActionAgreed = DomainEvent<
  'ActionAgreed',
  {
    actionId: string;
    goalId: string;
    aboutIds?: readonly string[];
    owner: string;
    doer: 'worker' | 'partner' | 'family';
    actorId?: string;
    mandated: boolean;
    legalBasis?: string;
    legalGround?: string;
    dueOn?: string;
    waitsFor?: string;
    sharing: string;
    sharedWith: readonly string[];
    suggestionId?: string;
    evidence?: readonly string[];
  },
  { title: string }
>;
export type ActionRevised = DomainEvent<
  'ActionRevised',
  {
    actionId: string;
    fields: readonly string[];
    dueOn?: string;
    owner?: string;
    doer?: string;
    actorId?: string;
    waitsFor?: string;
    aboutIds?: readonly string[];
    sharing?: string;
    sharedWith?: readonly string[];
  },
  { title?: string; reason?: string }
>;
export type ActionStarted = DomainEvent<'ActionStarted', { actionId: string }>;
export type ActionCompleted = DomainEvent<'ActionCompleted', { actionId: string }, { note?: string }>;
/**
 * `handedOnTo`: the program or organization that goes on with it outside of this plan. `groundEnded`: how the duty by law ended, where
 * law had required it.
 */
export type ActionCancelled = DomainEvent<
  'ActionCancelled',
  { actionId: string; handedOnTo?: string; groundEnded?: string },
  { reason: string }
>;
/** What it waited for is over, so it can begin now. `by`: the action that was waited for. Facts: county, program (of its owner). */
export type ActionReleased = DomainEvent<'ActionReleased', { actionId: string; by: string; over: 'completed' | 'cancelled' }>;
/** `aboutIds`: as of an action. Facts (all four): county, program, need, service. */
export type ServiceOrdered = DomainEvent<
  'ServiceOrdered',
  { serviceId: string; service: string; goalId: string; provider: string; program?: string; need: string; aboutIds?: readonly string[] }
>;
export type ServiceStarted = DomainEvent<'ServiceStarted', { serviceId: string; caseId: string; intakeId: string; service: string }>;
export type ServiceDelivered = DomainEvent<
  'ServiceDelivered',
  { serviceId: string; caseId: string; intakeId: string; service: string; first: boolean }
>;
/** `caseId`: on whose case other programs may have to do something now; absent where it ended before that was stated. */
export type ServiceEnded = DomainEvent<'ServiceEnded', { serviceId: string; reason: string; caseId?: string; handedOnTo?: string }>;
export type PlanProposed = DomainEvent<'PlanProposed', { version: number }>;
/** Somebody who interpreted: into which language, and in which way they took part. */
export interface Interpreted {
  readonly language: string;
  readonly way: 'in-person' | 'phone' | 'video';
}
/**
 * `by`: which person; `version`: what was agreed to. `textHash`: SHA-256 of the exact text in `language`, in the version
 * `textVersion` of its sentences; absent on agreements from before they were kept.
 */
export type PlanAgreed = DomainEvent<
  'PlanAgreed',
  {
    version: number;
    intakeId: string;
    personId: string;
    capacity: 'self' | 'parent' | 'guardian' | 'representative';
    language: string;
    signature: 'spoken' | 'paper' | 'electronic';
    nextReview?: NextReview;
    textHash?: string;
    textVersion?: string;
    interpreter?: Interpreted;
  }
>;
/** It is time to look at the plan together again. `remindAt`: when it is reminded of, if nobody did. */
export type ReviewDue = DomainEvent<'ReviewDue', { caseId: string; county: string; dueOn: string; remindAt: string }>;
/** The day is over and nobody has looked at the plan: the one reminder of it. */
export type ReviewOverdue = DomainEvent<'ReviewOverdue', { caseId: string; county: string; dueOn: string }>;
/** A neutral fact, with the reason in their own words if they gave one. `language`: of the text that was read. */
export type AgreementDeclined = DomainEvent<
  'AgreementDeclined',
  { version: number; personId: string; language?: string; interpreter?: Interpreted },
  { reason?: string }
>;
/**
 * Two edits of one field overlapped: the rejected value is kept at once. `saved`: fields of the same edit that did
 * not overlap and were saved. `personal` holds values by field as JSON-friendly text.
 */
export type EditConflictKept = DomainEvent<
  'EditConflictKept',
  {
    conflictId: string;
    itemKind: 'goal' | 'action';
    itemId: string;
    fields: readonly string[];
    saved: readonly string[];
    theirsBy: string;
    theirsAt: string;
    itemRevision: number;
  },
  { yours: Readonly<Record<string, string>>; theirs: Readonly<Record<string, string>>; before: Readonly<Record<string, string>> }
>;
/** `chosen`: `theirs`, `yours`, or `another` (a value written anew); a chosen change stands in its own Revised event. */
export type EditConflictSettled = DomainEvent<
  'EditConflictSettled',
  { conflictId: string; chosen: 'theirs' | 'yours' | 'another' },
  { reason?: string }
>;

export type PlanEvent =
  | PlanDrafted
  | GoalSet
  | GoalRevised
  | StrengthDrawnOn
  | BarrierNamed
  | ActionAgreed
  | ActionRevised
  | ActionStarted
  | ActionCompleted
  | ActionCancelled
  | ActionReleased
  | ServiceOrdered
  | ServiceStarted
  | ServiceDelivered
  | ServiceEnded
  | PlanProposed
  | PlanAgreed
  | AgreementDeclined
  | ReviewDue
  | ReviewOverdue
  | PlanFollowUpEvent
  | PlanStructureEvent
  | PlanRequestEvent
  | EditConflictKept
  | EditConflictSettled;
