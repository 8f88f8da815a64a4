import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '#event-sourcing';

/** What a member of a measure is called, for readers who may see that person. No measure reads it. */
@Entity({ name: 'member_name' })
export class MemberName {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @PersonalColumn({ subject: 'personId' })
  @Column({ type: 'text', nullable: true })
  name: string | null;
}
