import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** The review of a plan that is to come. */
@Entity('plan_review_due')
@Index(['dueOn', 'planId'])
export class PlanReviewDue {
  @PrimaryColumn('uuid') planId: string;
  /** None before the first agreement. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** planned, due or overdue. */
  @Column('text') status: string;
  /** How often a review was held, and how often one was not held in time. */
  @Column('int') held: number;
  @Column('int') missed: number;
  @Column('timestamptz', { nullable: true, transformer: instantText }) lastHeldAt: string | null;
  @Column('boolean') open: boolean;
}

/** The case that a plan belongs to, as far as a list of reviews asks. */
@Entity('plan_review_case')
@Index(['planId'])
@Index(['county'])
export class PlanReviewCase {
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') planId: string;
  @Column('text') county: string;
  @Column('text', { array: true }) programs: string[];
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  name: string | null;
  @Column('uuid', { nullable: true }) leadSeatId: string | null;
  @Column('boolean') open: boolean;
}

/** Who sits on the team of which case now. */
@Entity('plan_review_seat')
@Index(['actorId'])
@Index(['caseId'])
export class PlanReviewSeat {
  @PrimaryColumn('uuid') seatId: string;
  @Column('uuid') caseId: string;
  @Column('text') actorId: string;
}
