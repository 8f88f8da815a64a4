import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The reviews that were planned for a shared plan, oldest first; the five lists go together. A review is identified by the event that
 * planned it, because whoever holds one does not name it: it is always the last that was planned.
 */
@Entity({ name: 'measured_plan' })
@Index(['caseId'])
export class MeasuredPlan {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId: string;

  @Column({ name: 'intake_id', type: 'uuid' })
  intakeId: string;

  @Column({ type: 'text' })
  county: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'review_ids', type: 'uuid', array: true })
  reviewIds: string[];

  @Column({ name: 'due_days', type: 'text', array: true })
  dueDays: string[];

  /** From which day each is called. */
  @Column({ name: 'called_days', type: 'text', array: true })
  calledDays: string[];

  /** `waiting`, `answered` (it was held), `waiting-held` (it was held before it was called, and counts when its day is over), `moved` or `ended` (with the plan, before its day). */
  @Column({ type: 'text', array: true })
  states: string[];

  /** Of those that were held: how many days after their day; 0 on it or before, and for the others. */
  @Column({ name: 'late_days', type: 'integer', array: true })
  lateDays: number[];
}
