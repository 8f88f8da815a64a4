import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One contact, as far as a measure needs it: days, codes, and which event decided each day. Days are calendar days
 * of the jurisdiction's time zone (`2026-11-17`). Nothing here is personal.
 */
@Entity({ name: 'measured_contact' })
@Index(['month'])
@Index(['caseId'])
@Index(['contactDay', 'intakeId'], { where: 'known_to_position IS NULL' })
export class MeasuredContact {
  @PrimaryColumn({ name: 'intake_id', type: 'uuid' })
  intakeId: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  /** A code of the place, or `missing`. */
  @Column({ type: 'text' })
  county: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ name: 'age_band', type: 'text' })
  ageBand: string;

  @Column({ type: 'jsonb' })
  groups: readonly string[];

  /** Month of the contact: `2026-11`. */
  @Column({ type: 'text' })
  month: string;

  @Column({ name: 'contact_day', type: 'text' })
  contactDay: string;

  @Column({ name: 'contact_event', type: 'uuid' })
  contactEvent: string;

  @Column({ name: 'sent_day', type: 'text', nullable: true })
  sentDay: string | null;

  @Column({ name: 'triaged_day', type: 'text', nullable: true })
  triagedDay: string | null;

  @Column({ name: 'triaged_event', type: 'uuid', nullable: true })
  triagedEvent: string | null;

  @Column({ name: 'screened_out_day', type: 'text', nullable: true })
  screenedOutDay: string | null;

  @Column({ name: 'withdrawn_day', type: 'text', nullable: true })
  withdrawnDay: string | null;

  /** Business days from the contact until triage was complete or the front door answered, whichever came first. */
  @Column({ name: 'answered_days', type: 'integer', nullable: true })
  answeredDays: number | null;

  @Column({ type: 'text', nullable: true })
  level: string | null;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId: string | null;

  /** Day of the earliest service delivered for this contact. */
  @Column({ name: 'service_day', type: 'text', nullable: true })
  serviceDay: string | null;

  /** Calendar days from the contact until then. */
  @Column({ name: 'service_days', type: 'integer', nullable: true })
  serviceDays: number | null;

  @Column({ name: 'service_event', type: 'uuid', nullable: true })
  serviceEvent: string | null;
}
