import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';

/** A case as its header shows it. */
@Entity('case_header')
@Index(['planId'])
@Index(['intakeId'])
@Index(['triageId'])
@Index(['county', 'openedAt'])
export class CaseHeader {
  @PrimaryColumn('uuid') caseId: string;
  @Column('text') number: string;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  name: string | null;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('uuid') primaryPersonId: string;
  @Column('uuid', { nullable: true }) householdId: string | null;
  @Column('text') level: string;
  @Column('text') county: string;
  /** `open` or `closed`. */
  @Column('text') state: string;
  @Column('timestamptz', { transformer: instantText }) openedAt: string;
  @Column('uuid') planId: string;
  @Column('uuid') intakeId: string;
  @Column('uuid') triageId: string;
  @Column('text', { array: true }) programs: string[];
  @Column('uuid', { nullable: true }) leadSeatId: string | null;
  /** These four: since it was closed last, where it is closed. */
  @Column('text', { nullable: true }) closedBecause: string | null;
  @Column('timestamptz', { nullable: true, transformer: instantText }) closedAt: string | null;
  @Column('text', { nullable: true }) closedBy: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  closedWords: string | null;
  @Column('int') revision: number;
}

/** A seat of a team. A seat that was left stays, with its end. */
@Entity('case_team_seat')
@Index(['caseId'])
@Index(['actorId'])
export class CaseTeamSeat {
  @PrimaryColumn('uuid') seatId: string;
  @Column('uuid') caseId: string;
  @Column('text') actorId: string;
  @Column('text') kind: string;
  @Column('text') organization: string;
  @Column('text', { nullable: true }) program: string | null;
  @Column('text') seatRole: string;
  @Column('timestamptz', { transformer: instantText }) since: string;
  @Column('boolean') taken: boolean;
  @Column('timestamptz', { nullable: true, transformer: instantText }) leftAt: string | null;
}

/** What a case page needs of a person: a name, an age, and how to reach them safely. */
@Entity('case_person')
export class CasePerson {
  @PrimaryColumn('uuid') personId: string;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  name: string | null;
  @PersonalColumn({ subject: 'personId' })
  @Column('text', { nullable: true })
  birthDate: string | null;
  /** Role in the household. */
  @Column('text', { nullable: true }) role: string | null;
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  interpreter: { language: string; words: string } | null;
  @PersonalColumn({ subject: 'personId' })
  @Column('jsonb', { nullable: true })
  contactPoints: Record<string, { kind: string; value: string; safeFor: readonly string[] }> | null;
  @Column('uuid', { array: true }) noContactWith: string[];
}

/** Who could see an item until it was shared anew. */
export interface FormerSharing {
  /** Of the event that shared it anew. */
  readonly position: string;
  readonly sharing: string | null;
  readonly sharedWith: readonly string[];
}

/** Goals, actions, services, tasks, notes, contacts and deadlines: what they are called, and who may see them now. */
@Entity('case_item')
@Index(['aboutId'])
export class CaseItem {
  @PrimaryColumn('uuid') itemId: string;
  /** The case, plan or triage that it belongs to. */
  @Column('uuid') aboutId: string;
  @Column('text') kind: string;
  /** The goal of an action or service. A service is shared like its goal. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  title: string | null;
  /** Of a deadline, which has no title: what is due, as a code of the catalogue. */
  @Column('text', { nullable: true }) code: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  why: string | null;
  @Column('text', { nullable: true }) sharing: string | null;
  @Column('text', { array: true }) sharedWith: string[];
  /** An open page of somebody who loses sight of it has to hear so. */
  @Column('jsonb') formerly: readonly FormerSharing[];
  @Column('boolean') open: boolean;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) program: string | null;
}

/** One event of a case, its plan, its intake, its triage or its people, as the timeline and the feed show it. */
@Entity('timeline_entry')
@Index(['aboutId', 'occurredAt'])
@Index(['position'])
export class TimelineEntry {
  @PrimaryColumn('uuid') eventId: string;
  @Column('text') position: string;
  /** Id of the case, plan, intake, triage or person. */
  @Column('uuid') aboutId: string;
  /** case, plan, intake, triage or person. */
  @Column('text') about: string;
  @Column('text') type: string;
  /** What the filter of the timeline goes by; `none` is for the feed only. */
  @Column('text') kind: string;
  @Column('uuid', { nullable: true }) itemId: string | null;
  /** Another item that it tells of, such as what a step waited for: who may not see that does not see the entry. */
  @Column('uuid', { nullable: true }) otherItemId: string | null;
  /** Beside the item's own; a reader sees the entry only if both allow it. */
  @Column('text') sharing: string;
  @Column('text', { array: true }) sharedWith: string[];
  /** Codes and numbers that the words of the catalogue need. */
  @Column('jsonb') values: Record<string, string | number | boolean | readonly string[]>;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  words: string | null;
  /** A person's own words, verbatim. */
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  voice: string | null;
  @Column('text') actorId: string;
  @Column('text') organization: string;
  @Column('text') actorRole: string;
  @Column('text', { nullable: true }) program: string | null;
  @Column('timestamptz', { transformer: instantText }) occurredAt: string;
  @Column('timestamptz', { transformer: instantText }) recordedAt: string;
  @Column('uuid', { nullable: true }) correctsEventId: string | null;
}
