import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '#event-sourcing';

/** The newest birth date of a person, for asking whether something can have happened before it. */
@Entity('person_birth')
export class PersonBirth {
  @PrimaryColumn('uuid') personId: string;

  /** YYYY-MM-DD, the first possible day. */
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  bornOn: string | null;
}
