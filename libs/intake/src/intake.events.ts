import type { DomainEvent } from '#event-sourcing';

/**
 * Somebody asked for help. Subject of `personal` before anyone is identified: the intake's own id.
 * Facts: county, channel, language. `occurredAt` is the moment of the contact: deadlines and measures count from it.
 */
export type ContactReceived = DomainEvent<
  'ContactReceived',
  {
    channel: string;
    caller: 'self' | 'family-member' | 'representative' | 'partner' | 'neighbor';
    forWhom: 'self' | 'self-and-children' | 'household' | 'child' | 'other';
    county: string;
    language: string;
  },
  { ownWords: string; callerName?: string }
>;
/** More of what was said, in order; earlier words stay. */
export type OwnWordsAdded = DomainEvent<'OwnWordsAdded', Record<string, never>, { ownWords: string }>;
/** Tennessen warning: version, language and how it was given. `how: not-yet` allows only a name and a way to call back. */
export type PrivacyNoticeGiven = DomainEvent<
  'PrivacyNoticeGiven',
  { version: string; language: string; how: 'read-aloud' | 'text' | 'paper' | 'screen' | 'not-yet' }
>;
/**
 * Facts: ageBand, groups, language of the person, as known then. Subject of `personal`: the person.
 * `beforeBirthConfirmed`: help was asked for before the birth date that is known, and the worker said that this is meant.
 */
export type PersonIdentified = DomainEvent<
  'PersonIdentified',
  { personId: string; known: boolean; reasons: readonly string[]; beforeBirthConfirmed?: true },
  { name: string }
>;
/** All ten needs, each answered. Facts: needs (those answered yes). */
export type NeedsStated = DomainEvent<'NeedsStated', { needs: Readonly<Record<string, string>> }>;
/** Which known facts were confirmed instead of asked again. */
export type InformationProvided = DomainEvent<'InformationProvided', { confirmed: readonly string[] }>;
export type IntakeScreenedOut = DomainEvent<
  'IntakeScreenedOut',
  { reason: 'information-only' | 'other-place' | 'already-served' },
  { offered: string }
>;
/** The triage stream's id is `triageId`. Facts: county, needs, ageBand, groups, language. */
export type IntakeSentToTriage = DomainEvent<
  'IntakeSentToTriage',
  { triageId: string; personId: string; county: string; contactAt: string; forWhom: string; needs: Readonly<Record<string, string>> }
>;
export type IntakeWithdrawn = DomainEvent<'IntakeWithdrawn', { by: 'person' | 'worker' }>;

export type IntakeEvent =
  | ContactReceived
  | OwnWordsAdded
  | PrivacyNoticeGiven
  | PersonIdentified
  | NeedsStated
  | InformationProvided
  | IntakeScreenedOut
  | IntakeSentToTriage
  | IntakeWithdrawn;
