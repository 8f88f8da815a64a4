import type { DomainEvent } from '#event-sourcing';
import type { PersonLookEvent } from './person.looks.events.js';

/** Where a value comes from: who said it, and which program checked it when. */
export interface Source {
  readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
  readonly intakeId?: string;
}

/** `beforeBirthConfirmed`: what is told happened before the birth date that is told, and the worker said that this is meant. */
export type PersonRegistered = DomainEvent<'PersonRegistered', { source: Source; county?: string; beforeBirthConfirmed?: true }>;
export type NameRecorded = DomainEvent<
  'NameRecorded',
  { nameId: string; use: 'usual' | 'legal' | 'former' | 'nickname'; source: Source },
  { given: string; family: string }
>;
/** `precision`: the birth date is YYYY-MM-DD, YYYY-MM or YYYY. Facts: ageBand at occurredAt. */
export type BirthDateRecorded = DomainEvent<
  'BirthDateRecorded',
  { precision: 'day' | 'month' | 'year'; estimated: boolean; source: Source; beforeBirthConfirmed?: true },
  { birthDate: string }
>;
/** Facts: groups, language, ageBand. */
export type DemographicsRecorded = DomainEvent<'DemographicsRecorded', { groups: readonly string[]; language: string; source: Source }>;
export type ContactPointRecorded = DomainEvent<
  'ContactPointRecorded',
  {
    contactPointId: string;
    kind: 'phone' | 'email' | 'mail';
    safeFor: readonly ('call' | 'text' | 'voicemail' | 'mail')[];
    source: Source;
  },
  { value: string }
>;
export type ContactPointEnded = DomainEvent<'ContactPointEnded', { contactPointId: string }>;
export type AddressRecorded = DomainEvent<'AddressRecorded', { addressId: string; county: string; source: Source }, { lines: string }>;
export type CommunicationNeedRecorded = DomainEvent<
  'CommunicationNeedRecorded',
  { interpreter: boolean; language: string },
  { note: string }
>;
export type StrengthRecorded = DomainEvent<'StrengthRecorded', { strengthId: string; source: Source }, { words: string }>;
/** The new value stands in its own event beside this one; both stay. */
export type FactCorrected = DomainEvent<
  'FactCorrected',
  { fact: 'name' | 'birth-date' | 'demographics' | 'contact-point'; correctsEventId: string },
  { reason: string }
>;
export type FactVerified = DomainEvent<'FactVerified', { fact: string; eventId: string; program: string; how: string }>;
/** Kept for ever: the match never proposes the pair again. While nobody is identified the other one is known by the intake only. */
export type MarkedNotSamePerson = DomainEvent<'MarkedNotSamePerson', { otherPersonId?: string; intakeId?: string }>;
/** Written once the keys are destroyed; projections clear personal columns of the subject. */
export type PersonErased = DomainEvent<'PersonErased', { personId: string; legalBasis: string }>;

export type PersonEvent =
  | PersonRegistered
  | NameRecorded
  | BirthDateRecorded
  | DemographicsRecorded
  | ContactPointRecorded
  | ContactPointEnded
  | AddressRecorded
  | CommunicationNeedRecorded
  | StrengthRecorded
  | FactCorrected
  | FactVerified
  | MarkedNotSamePerson
  | PersonLookEvent
  | PersonErased;
