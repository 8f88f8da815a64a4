import { Refusal, refuse, type Context } from '#event-sourcing';
import { ageBandOn, earliestDay, precisionOf } from './birth-date.js';
import type { BirthDateRecorded, ContactPointRecorded, DemographicsRecorded, NameRecorded, Source } from './person.events.js';

/** What a caller tells of a name. */
export interface ToldName {
  readonly given: string;
  readonly family: string;
  readonly use?: 'usual' | 'legal' | 'former' | 'nickname';
}

export interface ToldBirth {
  readonly birthDate: string;
  readonly birthEstimated?: boolean;
  /** The worker saw that it happened before the birth date, and means it. */
  readonly confirmBeforeBirth?: boolean;
}

export interface ToldDemographics {
  readonly groups?: readonly string[];
  readonly language?: string;
}

export interface ToldContactPoint {
  readonly kind: 'phone' | 'email' | 'mail';
  readonly value: string;
  readonly safeFor: readonly ('call' | 'text' | 'voicemail' | 'mail')[];
}

const momentOf = (context: Context): string => context.occurredAt ?? context.now;

/** The fact that somebody is called so. */
export function nameRecorded(told: ToldName, source: Source, context: Context, nameId: string): NameRecorded {
  const { given, family, use = 'usual' } = told;
  return { type: 'NameRecorded', data: { nameId, use, source }, personal: { given, family }, subjects: [context.streamId] };
}

/**
 * The fact of a birth date, with the age band that measures may know.
 *
 * @throws Refusal 422 for no date or one that is not sane, 409 `before-birth` until it is confirmed that something happened before it
 */
export function birthDateRecorded(told: ToldBirth, source: Source, context: Context): BirthDateRecorded {
  const precision = precisionOf(told.birthDate);
  if (!precision)
    throw new Refusal(
      'content',
      'people.birth-date',
      'The birth date must be a year, a month or a day, such as 1991, 1991-03 or 1991-03-12.',
    );
  const born = earliestDay(told.birthDate);
  if (born > context.now.slice(0, 10)) throw new Refusal('content', 'people.birth-date-future', 'The birth date lies in the future.');
  if (born < '1890-01-01') throw new Refusal('content', 'people.birth-date-long-ago', 'Nobody alive was born before 1890. Check the year.');
  const confirmed = confirmBeforeBirth(told, momentOf(context));
  return {
    type: 'BirthDateRecorded',
    data: { precision, estimated: told.birthEstimated ?? false, source, ...confirmed },
    personal: { birthDate: told.birthDate },
    subjects: [context.streamId],
    facts: { ageBand: ageBandOn(told.birthDate, momentOf(context).slice(0, 10)) },
  };
}

function confirmBeforeBirth(told: ToldBirth, moment: string): { beforeBirthConfirmed?: true } {
  if (moment.slice(0, 10) >= earliestDay(told.birthDate)) return {};
  if (!told.confirmBeforeBirth) {
    refuse('before-birth', 'This happened before the birth date. Check both, or send it again with confirmBeforeBirth.', [
      'confirm-before-birth',
    ]);
  }
  return { beforeBirthConfirmed: true };
}

/** The fact of what somebody says of their groups and language; not said is kept as not asked. */
export function demographicsRecorded(
  told: ToldDemographics,
  source: Source,
  context: Context,
  birthDate: string | undefined,
): DemographicsRecorded {
  const groups = told.groups && told.groups.length > 0 ? [...new Set(told.groups)] : ['not-asked'];
  if (groups.length > 1 && groups.some((group) => group === 'not-asked' || group === 'declined')) {
    throw new Refusal('content', 'people.groups', '“Not asked” and “did not want to say” cannot stand beside a group.');
  }
  const language = told.language ?? 'not-asked';
  const ageBand = ageBandOn(birthDate, momentOf(context).slice(0, 10));
  return { type: 'DemographicsRecorded', data: { groups, language, source }, facts: { groups, language, ageBand } };
}

/** The fact of a way to reach somebody, and what is safe on it. */
export function contactPointRecorded(
  told: ToldContactPoint,
  source: Source,
  context: Context,
  contactPointId: string,
): ContactPointRecorded {
  const digits = told.value.replace(/\D/g, '');
  if (told.kind === 'phone' && (digits.length < 7 || digits.length > 15)) {
    throw new Refusal('content', 'people.phone', 'A phone number has 7 to 15 digits.');
  }
  if (told.kind === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(told.value)) {
    throw new Refusal('content', 'people.email', 'This does not look like an e-mail address.');
  }
  const { kind, value, safeFor } = told;
  return {
    type: 'ContactPointRecorded',
    data: { contactPointId, kind, safeFor, source },
    personal: { value },
    subjects: [context.streamId],
  };
}

/** Who may have said a fact. */
export const SAID = ['person', 'family', 'worker', 'partner', 'record'] as const;
export const NAME_USES = ['usual', 'legal', 'former', 'nickname'] as const;
export const CONTACT_KINDS = ['phone', 'email', 'mail'] as const;
export const SAFE_FOR = ['call', 'text', 'voicemail', 'mail'] as const;
export const MEMBER_ROLES = ['head', 'partner', 'child', 'parent', 'grandparent', 'other'] as const;
export const RELATIONSHIPS = [
  'parent-of',
  'child-of',
  'partner-of',
  'former-partner-of',
  'sibling-of',
  'grandparent-of',
  'guardian-of',
  'other',
] as const;

/** The provenance as it is kept: nothing but what was told. */
export function sourceOf(told: { said?: Source['said']; intakeId?: string } = {}): Source {
  return { ...(told.said ? { said: told.said } : {}), ...(told.intakeId ? { intakeId: told.intakeId } : {}) };
}
