import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText } from '#event-sourcing';

/** A deadline whose clock runs: what the deadline clock looks at. */
@Entity('running_deadline')
@Index(['dueAt'])
export class RunningDeadline {
  @PrimaryColumn('uuid') deadlineId: string;
  @Column('uuid') triageId: string;
  @Column('timestamptz', { transformer: instantText }) dueAt: string;
}
