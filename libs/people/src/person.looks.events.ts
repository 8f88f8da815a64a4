import type { DomainEvent } from '#event-sourcing';

/**
 * A person says of a look at them that it is not right, verbatim if in words. `lookId`: which line of the access log; `lookerId`,
 * `lookedAt`, `permission`, `allowed`: as it stands there. `county`: whose supervisors answer.
 */
export type LookQuestioned = DomainEvent<
  'LookQuestioned',
  { questionId: string; lookId: string; lookerId: string; lookedAt: string; permission: string; allowed: boolean; county: string },
  { words?: string }
>;
/** What the person is told, verbatim. */
export type LookAnswered = DomainEvent<'LookAnswered', { questionId: string }, { words: string }>;

export type PersonLookEvent = LookQuestioned | LookAnswered;
