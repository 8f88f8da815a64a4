import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

export interface SaidWords {
  readonly words: string;
  readonly at: string;
  readonly actorId: string;
}

export interface GivenNotice {
  readonly version: string;
  readonly language: string;
  readonly how: string;
  readonly at: string;
}

/** A contact as the front door sees it. */
@Entity('intake_page')
@Index(['status', 'receivedAt'])
export class IntakePage {
  @PrimaryColumn('uuid') intakeId: string;
  /** Before anybody is identified the contact itself is the subject of what was said. */
  @Column('uuid', { array: true }) subjects: string[];
  @Column('text') status: 'open' | 'sent-to-triage' | 'screened-out' | 'withdrawn';
  @Column('text') channel: string;
  @Column('text') caller: string;
  @Column('text') forWhom: string;
  @Column('text') language: string;
  @Column('text') county: string;

  @PersonalColumn({ subject: 'subjects' })
  @Column('jsonb', { nullable: true })
  ownWords: SaidWords[] | null;

  @PersonalColumn({ subject: 'subjects' })
  @Column('text', { nullable: true })
  callerName: string | null;

  @Column('jsonb', { nullable: true }) notice: GivenNotice | null;
  @Column('uuid', { nullable: true }) personId: string | null;

  @PersonalColumn({ subject: 'subjects' })
  @Column('text', { nullable: true })
  personName: string | null;

  @PersonalColumn({ subject: 'subjects' })
  @Column('jsonb', { nullable: true })
  needs: Record<string, string> | null;

  @Column('text', { array: true }) confirmed: string[];

  @PersonalColumn({ subject: 'subjects' })
  @Column('text', { nullable: true })
  offered: string | null;

  @Column('uuid', { nullable: true }) triageId: string | null;
  @Column('timestamptz', { transformer: instantText }) receivedAt: string;
  @Column('timestamptz', { transformer: instantText }) recordedAt: string;
  @Column('text') receivedBy: string;
  @Column('int') revision: number;
}
