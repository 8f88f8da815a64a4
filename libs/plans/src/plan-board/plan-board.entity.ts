import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantText, PersonalColumn } from '#event-sourcing';
import { planFollowUpEntities } from './follow-up.entity.js';
import type { RequestOnBoard, RequestWords } from './request-rows.js';

/** A plan as a whole. */
@Entity('plan_board')
export class PlanBoard {
  @PrimaryColumn('uuid') planId: string;
  @Column('uuid') caseId: string;
  @Column('text') county: string;
  @Column('uuid', { array: true }) personIds: string[];
  /** A key of the table of what is allowed: draft, proposed, agreed, closed. */
  @Column('text') status: string;
  @Column('int') version: number;
  @Column('boolean') changedSince: boolean;
  /** The goals and actions that the whole team and the family may read. */
  @Column('uuid', { array: true }) forAll: string[];
  @Column('jsonb', { nullable: true }) proposed: Stated | null;
  @Column('jsonb', { nullable: true }) agreed:
    (Stated & { personId: string; capacity: string; language: string; signature: string }) | null;
  @Column('jsonb', { nullable: true }) declined: (Stated & { personId: string }) | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  declinedBecause: string | null;
  /** The next review: its day, and planned, due or overdue. */
  @Column('jsonb', { nullable: true }) review: { dueOn: string; status: string } | null;
  @Column('jsonb', { nullable: true }) closed: { reason: string; by: string; at: string; before: string } | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  closedWords: string | null;
  @Column('int') revision: number;
}

/** Moments by the ids of stages and milestones. */
export interface TemplateOnBoard {
  readonly template: string;
  readonly version: string;
  readonly steps: readonly string[];
  readonly entered: Readonly<Record<string, string>>;
  readonly left: Readonly<Record<string, string>>;
  readonly reached: Readonly<Record<string, string>>;
}

/** Which version, by whom, when. */
export interface Stated {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

@Entity('plan_goal')
@Index(['planId'])
export class PlanGoal {
  @PrimaryColumn('uuid') goalId: string;
  @Column('uuid') planId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('text') outcome: string;
  @Column('text') need: string;
  @Column('text') saidBy: string;
  @Column('uuid', { nullable: true }) saidByPersonId: string | null;
  /** Somebody whom the plan is for wrote the words themselves. */
  @Column('boolean') ownHand: boolean;
  @Column('timestamptz', { transformer: instantText }) saidAt: string;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  words: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  title: string | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  saidTo: string | null;
  @Column('text') measure: string;
  @Column('text') unit: string;
  /** The suggestion that it comes from. */
  @Column('text', { nullable: true }) suggestionId: string | null;
  @Column('float8') baseline: number;
  @Column('float8') target: number;
  @Column('date', { nullable: true }) targetDate: string | null;
  @Column('text') sharing: string;
  @Column('text', { array: true }) sharedWith: string[];
  /** The template that it goes by, and how far it is on its way. */
  @Column('jsonb', { nullable: true }) template: TemplateOnBoard | null;
  /** `open` or `closed`. */
  @Column('text') status: string;
  /** Why it ended, where that was without an outcome. */
  @Column('text', { nullable: true }) closedBecause: string | null;
  @Column('int') revision: number;
}

@Entity('plan_action')
@Index(['planId'])
export class PlanAction {
  @PrimaryColumn('uuid') actionId: string;
  @Column('uuid') planId: string;
  @Column('uuid') goalId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  title: string | null;
  /** Whom of the people of the plan it is about; none: all of them. */
  @Column('uuid', { array: true }) aboutIds: string[];
  @Column('text') owner: string;
  @Column('text') doer: string;
  @Column('text', { nullable: true }) actorId: string | null;
  @Column('boolean') mandated: boolean;
  @Column('text', { nullable: true }) legalBasis: string | null;
  /** Its id in the list of laws; null for those that were agreed before there was one. */
  @Column('text', { nullable: true }) legalGround: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('uuid', { nullable: true }) waitsFor: string | null;
  /** The suggestion that it comes from. */
  @Column('text', { nullable: true }) suggestionId: string | null;
  /** When what it waited for was over. */
  @Column('timestamptz', { nullable: true, transformer: instantText }) releasedAt: string | null;
  @Column('text') sharing: string;
  @Column('text', { array: true }) sharedWith: string[];
  /** agreed, started, completed or cancelled. */
  @Column('text') status: string;
  @Column('timestamptz', { transformer: instantText }) since: string;
  @PersonalColumn({ subject: 'personIds' })
  @Column('text', { nullable: true })
  note: string | null;
  /** Who goes on with it outside of this plan. */
  @Column('text', { nullable: true }) handedOnTo: string | null;
  /** What the family asked about it, oldest first. */
  @Column('jsonb') requests: readonly RequestOnBoard[];
  /** What was said in these and to these, by their ids. */
  @PersonalColumn({ subject: 'personIds' })
  @Column('jsonb', { nullable: true })
  requestWords: RequestWords | null;
  @Column('int') revision: number;
}

@Entity('plan_service')
@Index(['planId'])
export class PlanService {
  @PrimaryColumn('uuid') serviceId: string;
  @Column('uuid') planId: string;
  @Column('uuid') goalId: string;
  @Column('text') service: string;
  @Column('uuid', { array: true }) aboutIds: string[];
  @Column('text') provider: string;
  @Column('text', { nullable: true }) program: string | null;
  /** ordered, started, delivered or ended. */
  @Column('text') status: string;
  @Column('timestamptz', { transformer: instantText }) since: string;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('text', { nullable: true }) handedOnTo: string | null;
}

/** Two edits that overlapped; stays after it was settled. */
@Entity('plan_conflict')
@Index(['planId'])
export class PlanConflict {
  @PrimaryColumn('uuid') conflictId: string;
  @Column('uuid') planId: string;
  @Column('uuid', { array: true }) personIds: string[];
  @Column('text') itemKind: string;
  @Column('uuid') itemId: string;
  @Column('text', { array: true }) fields: string[];
  @PersonalColumn({ subject: 'personIds' })
  @Column('jsonb', { nullable: true })
  yours: Record<string, string> | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('jsonb', { nullable: true })
  theirs: Record<string, string> | null;
  @PersonalColumn({ subject: 'personIds' })
  @Column('jsonb', { nullable: true })
  before: Record<string, string> | null;
  @Column('text') yoursBy: string;
  @Column('timestamptz', { transformer: instantText }) yoursAt: string;
  @Column('text') theirsBy: string;
  @Column('timestamptz', { transformer: instantText }) theirsAt: string;
  /** theirs, yours or another; null while it is open. */
  @Column('text', { nullable: true }) chosen: string | null;
}

export const planBoardEntities = [PlanBoard, PlanGoal, PlanAction, PlanService, PlanConflict, ...planFollowUpEntities];
