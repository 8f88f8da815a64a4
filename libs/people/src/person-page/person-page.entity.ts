import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '#event-sourcing';

/** Where a value comes from. Ids and codes only; names of workers are added when it is read. */
export interface Provenance {
  /** The event that told it: what a correction or a check names. */
  readonly eventId: string;
  readonly said?: string;
  readonly actorId: string;
  readonly program?: string;
  readonly channel?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly verified?: { readonly program: string; readonly how: string; readonly actorId: string; readonly at: string };
  /** The value that stood here before, and why it was wrong. */
  readonly corrected?: { readonly was: string; readonly reason: string; readonly actorId: string; readonly at: string };
}

export type Told<Value> = Value & { readonly provenance: Provenance };

export type ToldName = Told<{ readonly nameId: string; readonly given: string; readonly family: string; readonly use: string }>;
export type ToldBirthDate = Told<{ readonly birthDate: string; readonly estimated: boolean }>;
export type ToldDemographics = Told<{ readonly groups: readonly string[]; readonly language: string }>;
export type ToldContactPoint = Told<{
  readonly contactPointId: string;
  readonly kind: string;
  readonly value: string;
  readonly safeFor: readonly string[];
}>;
export type ToldAddress = Told<{ readonly addressId: string; readonly county: string; readonly lines: string }>;
export type ToldNeed = Told<{ readonly interpreter: boolean; readonly language: string; readonly note: string }>;
export type ToldStrength = Told<{ readonly strengthId: string; readonly words: string }>;

/** A correction whose right value comes with the next event of the same command. */
export interface Awaited {
  readonly commandId: string;
  readonly fact: string;
  readonly was: string;
  readonly reason: string;
  readonly actorId: string;
  readonly at: string;
}

/** A person as workers see them: every value with where it comes from. */
@Entity('person_page')
export class PersonPage {
  @PrimaryColumn('uuid') personId: string;

  /** `registered` or `erased`. */
  @Column('text') status: 'registered' | 'erased';

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  names: ToldName[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  birth: ToldBirthDate | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  demographics: ToldDemographics | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  contactPoints: ToldContactPoint[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  addresses: ToldAddress[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  communicationNeeds: ToldNeed[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  strengths: ToldStrength[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  awaited: Awaited | null;

  @Column('int') revision: number;
}

/** A household and who is in it now. */
@Entity('household_page')
export class HouseholdPage {
  @PrimaryColumn('uuid') householdId: string;

  @PersonalColumn({ subject: 'everMembers' })
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text') county: string;
  /** All who ever were members: the name tells of them. */
  @Column('uuid', { array: true }) everMembers: string[];
}

/** Somebody in a household. */
@Entity('household_member')
export class HouseholdMember {
  @PrimaryColumn('uuid') householdId: string;
  @Index()
  @PrimaryColumn('uuid')
  personId: string;
  @Column('text') role: string;
}

/** How two people are related, as far as it matters to whoever works with them. */
@Entity('person_relationship')
export class PersonRelationship {
  @Index()
  @PrimaryColumn('uuid')
  fromPersonId: string;
  @Index()
  @PrimaryColumn('uuid')
  toPersonId: string;
  @Column('text') kind: string;
  @Column('boolean') noContact: boolean;
}

/** A case that a person is in. */
@Entity('person_case')
export class PersonCase {
  @PrimaryColumn('uuid') caseId: string;
  @Index()
  @PrimaryColumn('uuid')
  personId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  name: string | null;
  @Column('text') number: string;
  @Column('text') role: 'primary' | 'member';
}

/** How a case that somebody is in stands now. */
@Entity('person_case_standing')
export class PersonCaseStanding {
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') planId: string;
  @Column('boolean') open: boolean;
  /** Those that are enrolled now, in the order in which they joined. */
  @Column('text', { array: true }) programs: string[];
}
