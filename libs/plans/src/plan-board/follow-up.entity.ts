import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** A value that was stated before it was corrected. */
export interface WasValue {
  readonly value: number;
  readonly by: string;
  readonly recordedAt: string;
}

/** A measured value as it stands, with every value that was stated before. */
@Entity('plan_progress')
@Index(['planId'])
export class PlanProgress {
  @PrimaryColumn('uuid') progressId: string;
  @Column('uuid') planId: string;
  @Column('uuid') goalId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('float8') value: number;
  /** The scale, its version and the need it asked about; of the goal's own measure none. */
  @Column('text', { nullable: true }) instrument: string | null;
  @Column('text', { nullable: true }) instrumentVersion: string | null;
  @Column('text', { nullable: true }) domain: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @Column('timestamptz', { transformer: instantText }) recordedAt: string;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  note: string | null;
  @Column('jsonb') was: readonly WasValue[];
  /** Why it was corrected, the last time. */
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** They were asked and did not want to say, or were not asked. */
@Entity('plan_not_said')
@Index(['planId'])
export class PlanNotSaid {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') planId: string;
  @Column('uuid') goalId: string;
  @Column('text') because: string;
  @Column('text', { nullable: true }) instrument: string | null;
  @Column('text', { nullable: true }) domain: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
}

/** What was recorded of who came before it was corrected. */
export interface WasAttendance {
  readonly attendance: string;
  readonly because: string | null;
  readonly by: string;
  readonly recordedAt: string;
}

/** Who came to one time of a service or an action. */
@Entity('plan_attendance')
@Index(['planId'])
export class PlanAttendance {
  @PrimaryColumn('uuid') attendanceId: string;
  @Column('uuid') planId: string;
  @Column('uuid') itemId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('text') attendance: string;
  @Column('text', { nullable: true }) because: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @Column('timestamptz', { transformer: instantText }) recordedAt: string;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  note: string | null;
  @Column('jsonb') was: readonly WasAttendance[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** A time when the plan was looked at together. */
@Entity('plan_review')
@Index(['planId'])
export class PlanReview {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') planId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('text', { array: true }) tookPart: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  decided: string | null;
  @Column('date') nextOn: string;
  @Column('boolean') sooner: boolean;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  soonerBecause: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
}

/** One statement of what came of a goal: the recorded one, or a correction. Both stay. */
@Entity('plan_outcome')
@Index(['planId'])
export class PlanOutcome {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') planId: string;
  @Column('uuid') goalId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('uuid', { nullable: true }) correctsEventId: string | null;
  @Column('text') result: string;
  @Column('text', { array: true }) contributingPrograms: string[];
  /** Measured values and attendance that show it. */
  @Column('uuid', { array: true }) evidenceIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  evidence: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) occurredAt: string;
  @Column('timestamptz', { transformer: instantText }) recordedAt: string;
  @Column('int') revision: number;
}

/** What helps, or stands in the way. What does no more stays, with its end. */
@Entity('plan_circumstance')
@Index(['planId'])
export class PlanCircumstance {
  @PrimaryColumn('uuid') circumstanceId: string;
  @Column('uuid') planId: string;
  @Column('uuid', { array: true }) personIds: string[];
  /** `strength` or `barrier`. */
  @Column('text') kind: string;
  @Column('text', { nullable: true }) code: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  words: string | null;
  @Column('text') by: string;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @Column('timestamptz', { nullable: true, transformer: instantText }) endedAt: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  endReason: string | null;
}

export const planFollowUpEntities = [PlanProgress, PlanNotSaid, PlanAttendance, PlanReview, PlanOutcome, PlanCircumstance];
