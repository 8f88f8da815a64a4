import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, type Facts } from '#event-sourcing';

/** What a triage found out that a case begins with. */
@Entity('triaged')
export class Triaged {
  @PrimaryColumn('uuid') triageId: string;
  @Column('uuid') intakeId: string;
  @Column('uuid') personId: string;
  @Column('text') county: string;
  @Column('timestamptz', { transformer: instantText }) contactAt: string;
  /** Coarse codes: needs, ageBand, groups, language. */
  @Column('jsonb') facts: Facts;
  @Column('text', { nullable: true }) level: string | null;
  @Column('boolean') completed: boolean;
}

/** Who lives with whom, for whom a case may be. */
@Entity('triaged_household')
@Index(['personId'])
export class TriagedHousehold {
  @PrimaryColumn('uuid') householdId: string;
  @PrimaryColumn('uuid') personId: string;
}
