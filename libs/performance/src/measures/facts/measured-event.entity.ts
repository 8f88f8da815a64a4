import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One event that a member of a measure rests on: what "Why" shows. */
@Entity({ name: 'measured_event' })
@Index(['memberId'])
export class MeasuredEvent {
  @PrimaryColumn({ name: 'event_id', type: 'uuid' })
  eventId: string;

  /** The intake's or the outcome's id; of what concerns a review, the plan's. */
  @Column({ name: 'member_id', type: 'uuid' })
  memberId: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: string;

  @Column({ type: 'text' })
  position: string;

  /** Id of the worker (or person) who recorded it. */
  @Column({ type: 'text' })
  by: string;
}
