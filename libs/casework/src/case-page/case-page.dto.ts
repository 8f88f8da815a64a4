import { ApiProperty } from '@nestjs/swagger';
import { PROGRAMS } from '#codes';
import { Moment, notUpToDateProperty, OneOf, PageQuery, WhoView } from '#platform';

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date' } as const;
const whole = { type: 'integer' } as const;
const optional = { required: false } as const;
const absent = { nullable: true } as const;
const list = (type: () => new () => object) => ({ type: () => type(), isArray: true }) as const;

export class CaseQuery {
  @Moment({ optional: true, description: 'The case as it was known at that moment; alerts are always those of today.' })
  asOf?: string;
}

export class CaseListQuery extends PageQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'Supervisors: only cases that one has a seat on. Others never see more.' })
  mine?: string;

  @OneOf(['open', 'closed'], { optional: true })
  state?: string;
}

export class TimelinePageQuery extends PageQuery {
  @OneOf(['everyone', ...PROGRAMS, 'partners', 'family'], { optional: true, description: 'Whose entries.' })
  audience?: string;

  @OneOf(['contacts', 'notes', 'plan', 'services', 'outcomes', 'team', 'tasks', 'request', 'facts'], { optional: true })
  kind?: string;

  @Moment({ optional: true, description: 'Only what was recorded until then.' })
  asOf?: string;
}

/** Who did something on a case. */
export class CaseWhoView extends WhoView {}

export class CasePersonView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ ...text, ...absent }) name: string | null;
  @ApiProperty({ ...whole, ...optional }) age?: number;
  @ApiProperty({ ...text, ...optional, description: 'In the household.' }) role?: string;
  @ApiProperty({ type: Boolean, description: 'Who asked for help.' }) primary: boolean;
}

export class SeatView {
  @ApiProperty(uuid) seatId: string;
  @ApiProperty({ type: () => CaseWhoView }) who: CaseWhoView;
  @ApiProperty({ enum: ['worker', 'partner', 'family'] }) kind: string;
  @ApiProperty(text) organization: string;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty({ ...texts, description: 'Every program that they work for: what is shared with one of them they see.' }) programs: string[];
  @ApiProperty({ enum: ['lead', 'member'] }) seatRole: string;
  @ApiProperty(moment) since: string;
  @ApiProperty({ type: Boolean }) taken: boolean;
  @ApiProperty(texts) allowed: string[];
}

/** A number or an address, and what is safe on it. */
export class CaseAlertContactView {
  @ApiProperty({ enum: ['phone', 'email', 'mail'] }) kind: string;
  @ApiProperty(text) value: string;
  @ApiProperty({ ...texts, description: 'call, text, voicemail, mail; empty: nothing is.' }) safeFor: string[];
}

/** What to be careful with, never why. The page puts it into words. */
export class CaseAlertView {
  @ApiProperty({ enum: ['safe-contact', 'interpreter', 'no-contact'] }) kind: string;
  @ApiProperty(uuid) personId: string;
  @ApiProperty({ ...text, ...absent }) name: string | null;
  @ApiProperty({ type: () => CaseAlertContactView, ...optional, description: 'Of safe-contact.' }) contact?: CaseAlertContactView;
  @ApiProperty({ ...text, ...optional, description: 'Of an interpreter: into which language.' }) language?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of an interpreter: what a worker wrote about it, as they wrote it.' }) note?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of no-contact: with whom of this case.' }) withName?: string;
}

export class NextDateView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ enum: ['task', 'action', 'deadline'] }) kind: string;
  @ApiProperty(day) day: string;
  @ApiProperty({ type: Boolean, description: 'Its day is over and it is not done.' }) late: boolean;
  @ApiProperty({ ...text, ...absent }) words: string | null;
  @ApiProperty({ ...text, ...optional, description: 'Of a deadline: what is due.' }) code?: string;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty({ type: () => CaseWhoView, ...optional }) who?: CaseWhoView;
}

export class CaseTaskView {
  @ApiProperty(uuid) taskId: string;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ ...text, ...optional }) why?: string;
  @ApiProperty({ ...day, ...optional }) dueOn?: string;
  @ApiProperty({ ...text, ...absent }) actorId: string | null;
  @ApiProperty({ type: () => CaseWhoView, ...optional }) who?: CaseWhoView;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty({ enum: ['open'] }) state: string;
  @ApiProperty(texts) allowed: string[];
}

export class CaseCountsView {
  @ApiProperty({ ...whole, description: 'Entries that this reader sees.' }) timeline: number;
  @ApiProperty({ ...whole, description: 'Open goals that this reader sees.' }) goals: number;
  @ApiProperty(whole) team: number;
}

export class CaseSummaryView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(text) number: string;
  @ApiProperty({ ...text, ...absent }) name: string | null;
  @ApiProperty(text) level: string;
  @ApiProperty(text) county: string;
  @ApiProperty({ enum: ['open', 'closed'] }) state: string;
  @ApiProperty(moment) openedAt: string;
  @ApiProperty(uuid) planId: string;
  @ApiProperty(texts) programs: string[];
  @ApiProperty(whole) revision: number;
}

export class CaseRowView extends CaseSummaryView {
  @ApiProperty({ type: () => CaseWhoView, ...optional }) lead?: CaseWhoView;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}

export class CaseListView {
  @ApiProperty(list(() => CaseRowView)) items: readonly CaseRowView[];
  @ApiProperty({ ...text, ...optional }) next?: string;
}

/** How the case ended, while it is closed. */
export class CaseEndView {
  @ApiProperty(moment) at: string;
  @ApiProperty({ ...text, description: 'A code of the reasons for which a case is closed.' }) reason: string;
  @ApiProperty({ type: () => CaseWhoView }) who: CaseWhoView;
  @ApiProperty({ ...text, ...optional, description: 'What whoever opens the case again should know.' }) words?: string;
}

/** The header without what is counted and listed beside it. */
export class CaseHeadView extends CaseSummaryView {
  @ApiProperty(uuid) intakeId: string;
  @ApiProperty(uuid) triageId: string;
  @ApiProperty({ ...uuid, ...absent }) householdId: string | null;
  @ApiProperty(list(() => CasePersonView)) people: CasePersonView[];
  @ApiProperty(list(() => SeatView)) team: SeatView[];
  @ApiProperty(list(() => CaseAlertView)) alerts: CaseAlertView[];
  @ApiProperty({ type: () => CaseEndView, ...optional }) closed?: CaseEndView;
  @ApiProperty(texts) allowed: string[];
  @ApiProperty({ ...moment, ...optional }) asOf?: string;
}

export class CaseView extends CaseHeadView {
  @ApiProperty({ type: () => CaseCountsView }) counts: CaseCountsView;
  @ApiProperty({ ...list(() => NextDateView), description: 'What is overdue comes first, the longest overdue before the rest.' })
  nextDates: NextDateView[];
  @ApiProperty(list(() => CaseTaskView)) tasks: CaseTaskView[];
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}
