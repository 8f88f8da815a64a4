/** What the people whom a plan is for ask of a step, and what they are answered. */
import type { DomainEvent } from '#event-sourcing';

export const REQUEST_KINDS = ['another-time', 'help'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * Somebody whom the plan is for says that they need another time for a step, or help with it, verbatim if in words. A neutral fact: nothing
 * was missed by it. `owner`, `forActorId`: whose the step was, who therefore answers.
 */
export type ActionRequestMade = DomainEvent<
  'ActionRequestMade',
  { requestId: string; actionId: string; wants: RequestKind; personId: string; owner: string; forActorId?: string },
  { words?: string }
>;
/** In words, or by the day that the step was moved to (`dueOn`), or both. `personId`: who had asked. */
export type ActionRequestAnswered = DomainEvent<
  'ActionRequestAnswered',
  { requestId: string; actionId: string; personId: string; dueOn?: string },
  { words?: string }
>;

export type PlanRequestEvent = ActionRequestMade | ActionRequestAnswered;
