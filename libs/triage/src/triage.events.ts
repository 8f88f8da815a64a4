import type { DomainEvent } from '#event-sourcing';

/** The first fact of a triage. Facts: county, needs, ageBand, groups, language. `contactAt`: when help was asked for. */
export type TriageStarted = DomainEvent<
  'TriageStarted',
  { intakeId: string; personId: string; county: string; contactAt: string; forWhom: string; needs: Readonly<Record<string, string>> }
>;
export type SafetyConcernFlagged = DomainEvent<
  'SafetyConcernFlagged',
  { source: 'screening' | 'worker' | 'need-stated' },
  { note?: string }
>;
/** `rules`: which rows of the policy table fired, in order. */
export type ResponseLevelRecommended = DomainEvent<
  'ResponseLevelRecommended',
  { level: string; policyVersion: string; rules: readonly { id: string; level: string }[]; screeningId?: string }
>;
export type ResponseLevelAssigned = DomainEvent<
  'ResponseLevelAssigned',
  { level: string; recommended: string; overridden: boolean },
  { reason?: string }
>;
/** What must have been done by the deadline. */
export type DeadlineKind = 'triage' | 'first-contact' | 'first-service' | 'plan';

/** `dueAt`: the end of the due day in the jurisdiction's zone, as an instant. */
export type ResponseDeadlineSet = DomainEvent<
  'ResponseDeadlineSet',
  { deadlineId: string; kind: DeadlineKind; dueOn: string; dueAt: string; policyVersion: string; days: number; business: boolean }
>;
export type DeadlinePaused = DomainEvent<'DeadlinePaused', { deadlineId: string; reason: string }>;
export type DeadlineResumed = DomainEvent<'DeadlineResumed', { deadlineId: string; dueOn: string; dueAt: string }>;
/** `by`: what met it; `byEventId`: the fact of another stream that did, where there is one. */
export type DeadlineMet = DomainEvent<'DeadlineMet', { deadlineId: string; by: DeadlineKind; byEventId?: string }>;
/** `escalatesOn`, `escalatesAt`: when it goes to the supervisor if it is still open; absent where what it was set for came late, but came. */
export type DeadlineMissed = DomainEvent<'DeadlineMissed', { deadlineId: string; escalatesOn?: string; escalatesAt?: string }>;
/** What a missed deadline was set for has been done, late. */
export type DeadlineMetLate = DomainEvent<'DeadlineMetLate', { deadlineId: string; by: DeadlineKind; byEventId?: string }>;
/** A missed deadline is still open after the time that the policy gives it: `to` is told. */
export type DeadlineEscalated = DomainEvent<
  'DeadlineEscalated',
  { deadlineId: string; kind: DeadlineKind; to: 'supervisor'; county: string; personId: string; dueOn: string }
>;
/** Somebody to whom a missed deadline was escalated has seen it, with what they want to say about it. */
export type EscalationAcknowledged = DomainEvent<'EscalationAcknowledged', { deadlineId: string; kind: DeadlineKind }, { note?: string }>;
export type ServicesOffered = DomainEvent<'ServicesOffered', { services: readonly string[] }>;
export type ServiceChosen = DomainEvent<'ServiceChosen', { service: string }>;
export type ServiceDeclined = DomainEvent<'ServiceDeclined', { service: string }>;
/** Facts: county, level, needs. */
export type TriageCompleted = DomainEvent<'TriageCompleted', { intakeId: string; personId: string; level: string }>;

export type TriageEvent =
  | TriageStarted
  | SafetyConcernFlagged
  | ResponseLevelRecommended
  | ResponseLevelAssigned
  | ResponseDeadlineSet
  | DeadlinePaused
  | DeadlineResumed
  | DeadlineMet
  | DeadlineMissed
  | DeadlineMetLate
  | DeadlineEscalated
  | EscalationAcknowledged
  | ServicesOffered
  | ServiceChosen
  | ServiceDeclined
  | TriageCompleted;
