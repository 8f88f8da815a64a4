import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The program that a case counts under: the one it joined first. */
@Entity({ name: 'measured_case' })
export class MeasuredCase {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId: string;

  @Column({ type: 'text' })
  program: string;
}
