import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** What somebody said in a contact that they need. */
@Entity('heard_needs')
export class HeardNeeds {
  @PrimaryColumn('uuid') intakeId: string;
  /** Null while nobody is identified. */
  @Index()
  @Column('uuid', { nullable: true })
  personId: string | null;
  /** Those that were answered with yes. */
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  needs: readonly string[] | null;
  @Column('text', { nullable: true }) channel: string | null;
  @Column('timestamptz', { nullable: true, transformer: instantText }) heardAt: string | null;
  @Column('text', { nullable: true }) actorId: string | null;
}

/** What a screening found; never safety, whose score stays with those who may read the screening. */
@Entity('found_needs')
export class FoundNeeds {
  @PrimaryColumn('uuid') screeningId: string;
  @Column('uuid') intakeId: string;
  @Column('uuid') triageId: string;
  @Index()
  @Column('uuid')
  personId: string;
  @Column('text') instrument: string;
  @Column('text') version: string;
  /** Null until it is completed. */
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  needs: readonly string[] | null;
  @Column('timestamptz', { nullable: true, transformer: instantText }) foundAt: string | null;
  @Column('text', { nullable: true }) actorId: string | null;
}

/** The case that came of a contact: from then on its needs are for those who may see the case. */
@Entity('case_of_contact')
export class CaseOfContact {
  @PrimaryColumn('uuid') intakeId: string;
  @Column('uuid') caseId: string;
}

export const heardNeedsEntities = [HeardNeeds, FoundNeeds, CaseOfContact];
