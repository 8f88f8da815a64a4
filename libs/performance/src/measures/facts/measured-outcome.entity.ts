import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One recorded outcome of a goal, with the result that holds. Its day is that of the first record: a correction does not move it. */
@Entity({ name: 'measured_outcome' })
@Index(['month'])
@Index(['intakeId'])
@Index(['recordedDay', 'outcomeId'])
export class MeasuredOutcome {
  @PrimaryColumn({ name: 'outcome_id', type: 'uuid' })
  outcomeId: string;

  @Column({ name: 'intake_id', type: 'uuid' })
  intakeId: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId: string;

  /** How it is shared tells to whom one may say whose outcome it is. */
  @Column({ name: 'goal_id', type: 'uuid' })
  goalId: string;

  @Column({ type: 'text' })
  county: string;

  @Column({ type: 'text' })
  program: string;

  @Column({ type: 'text' })
  need: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'text' })
  result: string;

  @Column({ type: 'text' })
  month: string;

  @Column({ name: 'recorded_day', type: 'text' })
  recordedDay: string;

  /** The event whose result holds. */
  @Column({ name: 'result_event', type: 'uuid' })
  resultEvent: string;
}
