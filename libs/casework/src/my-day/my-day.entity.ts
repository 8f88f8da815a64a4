import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** Something that somebody has to do. It goes when it is done. */
@Entity('queue_item')
@Index(['aboutId'])
@Index(['county', 'kind'])
export class QueueItem {
  @PrimaryColumn('uuid') itemId: string;
  /** intake, triage, open-case, case, task, action, action-request, deadline, escalation, review or conflict. */
  @Column('text') kind: string;
  /** The case, plan, triage or intake that it belongs to. */
  @Column('uuid') aboutId: string;
  /** Of intakes and triages, which have no team yet. */
  @Column('text', { nullable: true }) county: string | null;
  /** Who is to do it; empty where a program or an organisation, or the lead, is. */
  @Column('text', { array: true }) actorIds: string[];
  @Column('text', { nullable: true }) owner: string | null;
  /** Of an action: worker, partner or family. */
  @Column('text', { nullable: true }) doer: string | null;
  /** Ids of the supervisors who acknowledged it: it has left their list, and nobody else's. */
  @Column('text', { array: true }) seenBy: string[];
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { nullable: true, transformer: instantText }) dueAt: string | null;
  @Column('timestamptz', { transformer: instantText }) since: string;
  @Column('boolean') open: boolean;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  title: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  why: string | null;
  /** Why as a code of the catalogue, such as the reason of a pause. */
  @Column('text', { nullable: true }) code: string | null;
  /** The action that an action waits for. Nothing is waited for once that is in no queue any more. */
  @Column('uuid', { nullable: true }) waitsFor: string | null;
  /** Of a request: the step that it is about. Nothing is asked once that is over. */
  @Column('uuid', { nullable: true }) actionId: string | null;
  /** Of an action: who may see it, and what was asked about it. */
  @Column('text', { nullable: true }) sharing: string | null;
  @Column('text', { array: true }) sharedWith: string[];
  /** When what it waited for was over. */
  @Column('timestamptz', { nullable: true, transformer: instantText }) freeSince: string | null;
  /** Whom an intake or triage is for, once they are identified; until then the caller's name, as given. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** Of what a person said of a look: who looked. They are not told of it, whatever they answer for. */
  @Column('text', { nullable: true }) lookerId: string | null;
  /** And when. */
  @Column('timestamptz', { nullable: true, transformer: instantText }) lookedAt: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  caller: string | null;
}

/** A case, as far as queues ask: who leads, and what its plan and triage are. */
@Entity('queue_case')
export class QueueCase {
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') planId: string;
  @Column('uuid') triageId: string;
  @Column('uuid', { nullable: true }) leadSeatId: string | null;
  @Column('boolean') open: boolean;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  name: string | null;
}

/** Who sits on which team now. */
@Entity('queue_seat')
@Index(['actorId'])
@Index(['caseId'])
export class QueueSeat {
  @PrimaryColumn('uuid') seatId: string;
  @Column('uuid') caseId: string;
  @Column('text') actorId: string;
  @Column('text') organization: string;
  @Column('text', { nullable: true }) program: string | null;
}

/** What a person is called. Who was erased has nobody to be answered. */
@Entity('queue_person')
export class QueuePerson {
  @PrimaryColumn('uuid') personId: string;
  @Column('boolean') erased: boolean;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  name: string | null;
}
