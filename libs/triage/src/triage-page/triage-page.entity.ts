import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';
import type { Answer, Part } from '../instrument.js';

/** A triage as its page shows it. */
@Entity('triage_page')
@Index(['state', 'county', 'contactAt'])
export class TriagePage {
  @PrimaryColumn('uuid') triageId: string;
  @Column('uuid') intakeId: string;
  @Column('uuid') personId: string;
  @Column('text') county: string;
  @Column('text') forWhom: string;
  @Column('timestamptz', { transformer: instantText }) contactAt: string;
  @Column('jsonb') needs: Record<string, string>;
  /** `open` or `completed`. */
  @Column('text') state: string;
  @Column('boolean') safetyConcern: boolean;
  @Column('uuid', { nullable: true }) screeningId: string | null;
  @Column('jsonb', { nullable: true }) recommended: Recommended | null;
  @Column('jsonb', { nullable: true }) assigned: Assigned | null;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  overrideReason: string | null;
  @Column('text', { array: true }) offered: string[];
  @Column('text', { array: true }) chosen: string[];
  @Column('text', { array: true }) declined: string[];
  @Column('uuid', { nullable: true }) caseId: string | null;
  @Column('int') revision: number;
}

export interface Recommended {
  readonly level: string;
  readonly policyVersion: string;
  readonly rules: readonly { readonly id: string; readonly level: string }[];
  readonly screeningId?: string;
  readonly at: string;
}

export interface Assigned {
  readonly level: string;
  readonly overridden: boolean;
  readonly by: string;
  readonly at: string;
}

/** A promise of time, with what became of it. */
@Entity('triage_deadline')
@Index(['triageId'])
@Index(['state', 'dueAt'])
export class TriageDeadline {
  @PrimaryColumn('uuid') deadlineId: string;
  @Column('uuid') triageId: string;
  @Column('text') kind: string;
  @Column('date') dueOn: string;
  @Column('timestamptz', { transformer: instantText }) dueAt: string;
  /** running, paused, met or missed. */
  @Column('text') state: string;
  /** Of one that was missed: since when the supervisor was told that it is open, and whether it is open still. */
  @Column('timestamptz', { nullable: true, transformer: instantText }) escalatedAt: string | null;
  @Column('boolean') over: boolean;
}

/** Somebody acknowledged that a missed deadline is still open. */
@Entity('triage_acknowledgement')
@Index(['triageId'])
export class TriageAcknowledgement {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') triageId: string;
  @Column('uuid') deadlineId: string;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  note: string | null;
}

/** What people are called, for lists. */
@Entity('triage_person')
export class TriagePerson {
  @PrimaryColumn('uuid') personId: string;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  name: string | null;
}

/** A screening with its answers: read by those who may read the triage, by nobody else. */
@Entity('screening_page')
@Index(['triageId'])
export class ScreeningPage {
  @PrimaryColumn('uuid') screeningId: string;
  @Column('uuid') triageId: string;
  @Column('uuid') personId: string;
  @Column('text') instrument: string;
  @Column('text') version: string;
  /** `open` or `completed`. */
  @Column('text') state: string;
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  answers: Record<string, Answer> | null;
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  parts: readonly Part[] | null;
  @Column('int') revision: number;
}

export const triagePageEntities = [TriagePage, TriageDeadline, TriageAcknowledgement, TriagePerson, ScreeningPage];
