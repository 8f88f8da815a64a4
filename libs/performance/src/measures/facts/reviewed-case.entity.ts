import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The case of a plan, as far as its reviews ask: the program that it counts under, and whether it is closed. */
@Entity({ name: 'reviewed_case' })
export class ReviewedCase {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId: string;

  /** The one it joined first. */
  @Column({ type: 'text', nullable: true })
  program: string | null;

  @Column({ name: 'closed_day', type: 'text', nullable: true })
  closedDay: string | null;
}
