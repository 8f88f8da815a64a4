import type { DomainEvent } from '#event-sourcing';

/** Facts: county, needs, level, ageBand, groups, language. The subjects of `personal` are all `personIds`. */
export type CaseOpened = DomainEvent<
  'CaseOpened',
  {
    number: string;
    intakeId: string;
    triageId: string;
    householdId?: string;
    personIds: readonly string[];
    primaryPersonId: string;
    level: string;
    county: string;
    planId: string;
    contactAt: string;
  },
  { name: string }
>;
/** Facts: county, program. */
export type ProgramEnrolled = DomainEvent<'ProgramEnrolled', { program: string; personIds: readonly string[] }>;
export type ProgramExited = DomainEvent<'ProgramExited', { program: string; reason: string }>;
/** A seat for one worker, partner worker or family member (`actorId`), of a program or an organisation. */
export type TeamSeatOffered = DomainEvent<
  'TeamSeatOffered',
  {
    seatId: string;
    actorId: string;
    kind: 'worker' | 'partner' | 'family';
    organization: string;
    program?: string;
    seatRole: 'lead' | 'member';
  }
>;
export type TeamSeatTaken = DomainEvent<'TeamSeatTaken', { seatId: string }>;
export type TeamSeatLeft = DomainEvent<'TeamSeatLeft', { seatId: string; reason: string }>;
export type LeadAssigned = DomainEvent<'LeadAssigned', { seatId: string }>;
export type ContactLogged = DomainEvent<
  'ContactLogged',
  {
    contactId: string;
    channel: string;
    direction: 'in' | 'out';
    withWhom: 'person' | 'family' | 'partner' | 'other';
    reached: boolean;
    intakeId: string;
    sharing: string;
    sharedWith: readonly string[];
  },
  { summary: string; ownWords?: string }
>;
export type NoteWritten = DomainEvent<'NoteWritten', { noteId: string; sharing: string; sharedWith: readonly string[] }, { text: string }>;
export type NoteAmended = DomainEvent<'NoteAmended', { noteId: string }, { text: string; reason: string }>;
/**
 * `causedBy`: the event that made it necessary. `rule`: the cross-program rule that raised it, and the service or goal it was raised
 * about; then `title` and `why` are keys of the catalogue of words.
 */
export type TaskAssigned = DomainEvent<
  'TaskAssigned',
  {
    taskId: string;
    actorId: string;
    program?: string;
    dueOn?: string;
    causedBy?: string;
    rule?: { id: string; policyVersion: string; aboutId: string };
  },
  { title: string; why?: string }
>;
export type TaskCompleted = DomainEvent<'TaskCompleted', { taskId: string }>;
export type TaskReassigned = DomainEvent<'TaskReassigned', { taskId: string; actorId: string }, { reason: string }>;
export type TaskCancelled = DomainEvent<'TaskCancelled', { taskId: string }, { reason: string }>;
/** `planId`: the plan that ends with it, where it does not go on. `words`: what whoever opens the case again should know. */
export type CaseClosed = DomainEvent<'CaseClosed', { reason: string; planId?: string }, { words?: string }>;
/** `planId`: the plan that goes on with it. */
export type CaseReopened = DomainEvent<'CaseReopened', { reason: string; planId?: string }>;

export type CaseEvent =
  | CaseOpened
  | ProgramEnrolled
  | ProgramExited
  | TeamSeatOffered
  | TeamSeatTaken
  | TeamSeatLeft
  | LeadAssigned
  | ContactLogged
  | NoteWritten
  | NoteAmended
  | TaskAssigned
  | TaskCompleted
  | TaskReassigned
  | TaskCancelled
  | CaseClosed
  | CaseReopened;
