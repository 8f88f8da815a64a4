import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { Moment, notUpToDateProperty } from '#platform';
import {
  AttendanceView,
  CircumstanceView,
  PlanClosedView,
  PlanReviewView,
  NextReviewView,
  ProgressView,
  ResultView,
  TrendView,
} from './follow-up.dto.js';
import { PlanWhoView } from '../plan.who.dto.js';
import { RequestView } from './request.dto.js';
import { GoalTemplateView } from './structure.dto.js';

/** What the board of a plan looks like to one reader. */
const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const about = { type: String, format: 'uuid', isArray: true } as const;
const moment = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date' } as const;
const number = { type: Number } as const;
const revision = { type: 'integer', description: 'For If-Match.' } as const;
const optional = { required: false } as const;
const absent = { nullable: true } as const;
const values = { type: 'object', additionalProperties: { type: 'string' }, ...absent } as const;
const list = (type: () => new () => object) => ({ type: () => type(), isArray: true }) as const;

export class PlanBoardQuery {
  @Moment({ optional: true, description: 'The plan as it was known at that moment.' })
  asOf?: string;

  @Matches(/^[1-9]\d{0,3}$/, { message: 'must be the number of a version' })
  @ValidateIf((_, value) => value !== undefined)
  @ApiProperty({
    type: String,
    pattern: '^[1-9]\\d{0,3}$',
    required: false,
    description: 'The plan as this version put it before the person.',
  })
  version?: string;
}

export class ConflictView {
  @ApiProperty(uuid) conflictId: string;
  @ApiProperty({ enum: ['goal', 'action'] }) itemKind: string;
  @ApiProperty(uuid) itemId: string;
  @ApiProperty(texts) fields: string[];
  @ApiProperty({ ...values, description: 'By field, as text: what was typed second, and kept.' }) yours: Record<string, string> | null;
  @ApiProperty({ ...values, description: 'What was saved first.' }) theirs: Record<string, string> | null;
  @ApiProperty({ ...values, description: 'What stood there before both.' }) before: Record<string, string> | null;
  @ApiProperty({ type: () => PlanWhoView }) yoursBy: PlanWhoView;
  @ApiProperty(moment) yoursAt: string;
  @ApiProperty({ type: () => PlanWhoView }) theirsBy: PlanWhoView;
  @ApiProperty(moment) theirsAt: string;
  @ApiProperty({ type: Boolean, description: 'One of the two edits is the reader’s own.' }) mine: boolean;
  @ApiProperty(texts) allowed: string[];
}

export class AwaitedView {
  @ApiProperty(uuid) actionId: string;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ type: Boolean, description: 'It is over: nothing is waited for any more.' }) done: boolean;
}

export class ActionView {
  @ApiProperty(uuid) actionId: string;
  @ApiProperty({ ...uuid, ...absent, description: 'Null where the reader may not see that goal.' }) goalId: string | null;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ ...about, description: 'Whom of the people of the plan it is about; empty: all of them.' }) aboutIds: string[];
  @ApiProperty({ ...text, description: 'Program or organisation that answers for it, or `family`.' }) owner: string;
  @ApiProperty({ enum: ['worker', 'partner', 'family'] }) doer: string;
  @ApiProperty({ ...text, ...absent }) actorId: string | null;
  @ApiProperty({ type: () => PlanWhoView, ...optional }) who?: PlanWhoView;
  @ApiProperty({ type: Boolean, description: 'Required by law.' }) mandated: boolean;
  @ApiProperty({ ...text, ...absent, description: 'The suggestion that it comes from.' }) suggestionId: string | null;
  @ApiProperty({ ...text, ...absent }) legalBasis: string | null;
  @ApiProperty({ ...text, ...absent, description: 'The id of that law in `GET /api/legal-grounds`.' }) legalGround: string | null;
  @ApiProperty({ ...text, ...optional, description: 'Whom to ask about that law.' }) legalProgram?: string;
  @ApiProperty({ type: Boolean, ...optional, description: 'Whether somebody has read that law in its source.' }) legalVerified?: boolean;
  @ApiProperty({ ...day, ...absent }) dueOn: string | null;
  @ApiProperty({ enum: ['agreed', 'started', 'completed', 'cancelled'] }) state: string;
  @ApiProperty({ ...moment, description: 'Since when it is in this state.' }) since: string;
  @ApiProperty({ ...text, ...absent }) note: string | null;
  @ApiProperty({ type: () => AwaitedView, ...optional }) waitsFor?: AwaitedView;
  @ApiProperty({ ...moment, ...absent, description: 'When what it waited for was over.' }) releasedAt: string | null;
  @ApiProperty({ type: 'integer', description: 'How many actions wait for this one.' }) waitedForBy: number;
  @ApiProperty({ enum: ['team-and-family', 'team', 'named'] }) sharing: string;
  @ApiProperty(texts) sharedWith: string[];
  @ApiProperty(revision) revision: number;
  @ApiProperty({ type: () => AttendanceView, ...optional }) attendance?: AttendanceView;
  @ApiProperty({ ...text, ...absent }) handedOnTo: string | null;
  @ApiProperty(texts) allowed: string[];
  @ApiProperty({ type: () => ConflictView, ...optional }) conflict?: ConflictView;
  @ApiProperty({
    ...list(() => RequestView),
    description: 'What the family asked about it, oldest first; to others of the family not told.',
  })
  requests: RequestView[];
}

export class ServiceView {
  @ApiProperty(uuid) serviceId: string;
  @ApiProperty(text) service: string;
  @ApiProperty({ ...about, description: 'Whom of the people of the plan it is for; empty: all of them.' }) aboutIds: string[];
  @ApiProperty(text) provider: string;
  @ApiProperty({ ...text, ...absent }) program: string | null;
  @ApiProperty({ enum: ['ordered', 'started', 'delivered', 'ended'] }) state: string;
  @ApiProperty(moment) since: string;
  @ApiProperty({ ...text, ...absent }) endReason: string | null;
  @ApiProperty({ type: () => AttendanceView, ...optional }) attendance?: AttendanceView;
  @ApiProperty({ ...text, ...absent }) handedOnTo: string | null;
  @ApiProperty(texts) allowed: string[];
}

export class GoalView {
  @ApiProperty(uuid) goalId: string;
  @ApiProperty(text) outcome: string;
  @ApiProperty(text) need: string;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ ...text, ...absent, description: 'In the person’s own words, verbatim.' }) words: string | null;
  @ApiProperty({ enum: ['person', 'family', 'worker'] }) saidBy: string;
  @ApiProperty({ ...text, ...absent, description: 'The suggestion that it comes from.' }) suggestionId: string | null;
  @ApiProperty({ ...uuid, ...absent }) saidByPersonId: string | null;
  @ApiProperty({ type: Boolean, description: 'The person wrote these words themselves: nobody else changes them.' }) ownHand: boolean;
  @ApiProperty(moment) saidAt: string;
  @ApiProperty({ ...text, ...absent }) saidTo: string | null;
  @ApiProperty(text) measure: string;
  @ApiProperty(text) unit: string;
  @ApiProperty(number) baseline: number;
  @ApiProperty(number) target: number;
  @ApiProperty({ ...day, ...absent }) targetDate: string | null;
  @ApiProperty(number) current: number;
  @ApiProperty(list(() => ProgressView)) progress: ProgressView[];
  @ApiProperty({ type: () => ResultView, ...optional }) result?: ResultView;
  @ApiProperty({ ...list(() => TrendView), description: 'The goal’s own measure first, then each scale in each need.' })
  trends: TrendView[];
  @ApiProperty({ ...text, ...absent, description: 'Why it ended without an outcome.' }) closedBecause: string | null;
  @ApiProperty({ enum: ['open', 'closed'] }) state: string;
  @ApiProperty({ enum: ['team-and-family', 'team', 'named'] }) sharing: string;
  @ApiProperty(texts) sharedWith: string[];
  @ApiProperty(revision) revision: number;
  @ApiProperty(texts) allowed: string[];
  @ApiProperty(list(() => ServiceView)) services: ServiceView[];
  @ApiProperty(list(() => ActionView)) actions: ActionView[];
  @ApiProperty({ type: () => GoalTemplateView, ...optional }) template?: GoalTemplateView;
  @ApiProperty({ type: () => ConflictView, ...optional }) conflict?: ConflictView;
}

export class OutcomeView {
  @ApiProperty({ ...text, description: 'One of the six.' }) outcome: string;
  @ApiProperty(list(() => GoalView)) goals: GoalView[];
}

export class StatedView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty(text) by: string;
  @ApiProperty(moment) at: string;
  @ApiProperty({ type: () => PlanWhoView }) who: PlanWhoView;
}

export class AgreedView extends StatedView {
  @ApiProperty(uuid) personId: string;
  @ApiProperty({ enum: ['self', 'parent', 'guardian', 'representative'] }) capacity: string;
  @ApiProperty(text) language: string;
  @ApiProperty({ enum: ['spoken', 'paper', 'electronic'] }) signature: string;
}

export class DeclinedView extends StatedView {
  @ApiProperty(uuid) personId: string;
  @ApiProperty({ ...text, ...optional }) reason?: string;
}

export class PlanBoardView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(uuid) caseId: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
  @ApiProperty({ enum: ['draft', 'proposed', 'agreed', 'closed'] }) state: string;
  @ApiProperty({ type: 'integer', description: 'The last version that was proposed.' }) version: number;
  @ApiProperty({ type: Boolean, description: 'Whether the plan has changed since that version.' }) changedSince: boolean;
  @ApiProperty(texts) personIds: string[];
  @ApiProperty({ type: () => StatedView, ...optional }) proposed?: StatedView;
  @ApiProperty({ type: () => AgreedView, ...optional }) agreed?: AgreedView;
  @ApiProperty({ type: () => DeclinedView, ...optional }) declined?: DeclinedView;
  @ApiProperty({ ...list(() => OutcomeView), description: 'The six outcomes, always in the same order.' }) outcomes: OutcomeView[];
  @ApiProperty({ type: Boolean, ...optional, description: 'True of the first goals of a long plan; absent where all of it is here.' })
  isPart?: boolean;
  @ApiProperty({ ...list(() => ActionView), description: 'Steps of goals that this reader may not see.' }) actionsWithoutGoal: ActionView[];
  @ApiProperty(list(() => CircumstanceView)) strengths: CircumstanceView[];
  @ApiProperty(list(() => CircumstanceView)) barriers: CircumstanceView[];
  @ApiProperty({ ...list(() => CircumstanceView), description: 'What does not help, or stand in the way, any more.' })
  ended: CircumstanceView[];
  @ApiProperty({ type: () => NextReviewView, ...optional }) review?: NextReviewView;
  @ApiProperty({ ...list(() => PlanReviewView), description: 'Newest first.' }) reviews: PlanReviewView[];
  @ApiProperty({ type: () => PlanClosedView, ...optional }) closed?: PlanClosedView;
  @ApiProperty(list(() => ConflictView)) conflicts: ConflictView[];
  @ApiProperty(texts) allowed: string[];
  @ApiProperty({ type: 'integer', description: 'Of the last change to a goal or an action that the reader sees.' }) revision: number;
  @ApiProperty({ ...moment, ...optional }) asOf?: string;
}
