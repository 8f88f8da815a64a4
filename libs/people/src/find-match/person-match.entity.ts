import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '#event-sourcing';

export interface MatchName {
  readonly given: string;
  readonly family: string;
  readonly use: string;
}

/** What a person is found by. One row a person; `keys` says where to look, the rest is compared. */
@Entity('person_match')
export class PersonMatch {
  @PrimaryColumn('uuid') personId: string;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  names: MatchName[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  birthDate: string | null;

  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  phones: { contactPointId: string; digits: string }[] | null;

  @PersonalColumn({ subject: 'personId' })
  @Index()
  @Column('text', { array: true, nullable: true })
  keys: string[] | null;

  @Column('text', { nullable: true }) county: string | null;
  /** The day on which the person was first known. */
  @Column('date') since: string;
  /** Ids of people and contacts that are somebody else. */
  @Column('text', { array: true }) notSame: string[];
}

/** Who was identified at a contact: what was said not to be the same there holds for the person. */
@Entity('identified_at')
export class IdentifiedAt {
  @PrimaryColumn('uuid') intakeId: string;
  @Column('uuid') personId: string;
}
