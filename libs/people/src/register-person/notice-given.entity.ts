import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether the privacy notice was given at a contact. */
@Entity({ name: 'notice_given' })
export class NoticeGiven {
  @PrimaryColumn({ type: 'uuid' })
  intakeId: string;

  @Column({ type: 'text' })
  notice: 'none' | 'not-yet' | 'given';
}
