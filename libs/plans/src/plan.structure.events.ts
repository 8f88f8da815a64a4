import type { DomainEvent } from '#event-sourcing';

/** A suggestion is not followed now: a neutral fact, with the reason where one was said. It can be taken at any time. */
export type SuggestionSetAside = DomainEvent<'SuggestionSetAside', { suggestionId: string; policyVersion: string }, { reason?: string }>;

/** A goal goes the way of a template: which version, and which of its steps became which actions; the others were left out. */
export type TemplateUsed = DomainEvent<
  'TemplateUsed',
  { goalId: string; template: string; version: string; actions: readonly { step: string; actionId: string }[] }
>;
/** The conditions of a stage hold: written beside the fact that fulfils them. */
export type StageEntered = DomainEvent<'StageEntered', { goalId: string; stage: string }>;
export type StageLeft = DomainEvent<'StageLeft', { goalId: string; stage: string }>;
export type MilestoneReached = DomainEvent<'MilestoneReached', { goalId: string; milestone: string }>;

export type PlanStructureEvent = SuggestionSetAside | TemplateUsed | StageEntered | StageLeft | MilestoneReached;
