import type { DomainEvent } from '#event-sourcing';

export type HouseholdFormed = DomainEvent<'HouseholdFormed', { county: string }, { name: string }>;
export type MemberJoined = DomainEvent<
  'MemberJoined',
  { personId: string; role: 'head' | 'partner' | 'child' | 'parent' | 'grandparent' | 'other' }
>;
export type MemberLeft = DomainEvent<'MemberLeft', { personId: string }>;
export type RelationshipRecorded = DomainEvent<
  'RelationshipRecorded',
  { fromPersonId: string; toPersonId: string; kind: string; noContact: boolean }
>;

export type HouseholdEvent = HouseholdFormed | MemberJoined | MemberLeft | RelationshipRecorded;
