import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** A look of which the person said that it is not right, and what they were told. */
@Entity('questioned_look')
export class QuestionedLook {
  @PrimaryColumn('uuid') questionId: string;
  @Index()
  @Column('uuid')
  personId: string;
  /** Of the line in the access log. */
  @Column('text') lookId: string;
  /** Who looked: what was said of it is not for them. */
  @Column('text') lookerId: string;
  /** Whose people answer. */
  @Column('text') county: string;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  words: string | null;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  answer: string | null;
  @Column('text', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true, transformer: instantText }) answeredAt: string | null;
}
