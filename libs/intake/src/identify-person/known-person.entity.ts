import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '#event-sourcing';

/** What an intake must know of a person to name them and to place them in the codes that measures use. */
@Entity('known_person')
export class KnownPerson {
  @PrimaryColumn('uuid') personId: string;

  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  name: string | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  birthDate: string | null;

  @Column('text', { array: true }) groups: string[];
  @Column('text') language: string;
}
