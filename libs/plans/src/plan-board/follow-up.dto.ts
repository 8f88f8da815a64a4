import { ApiProperty } from '@nestjs/swagger';
import { ATTENDANCE, NOT_SAID_REASONS, OUTCOME_RESULTS } from '#codes';
import { PlanWhoView } from '../plan.who.dto.js';

/** What comes after a plan was agreed to, as one reader sees it. */
const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date' } as const;
const number = { type: Number } as const;
const absent = { nullable: true } as const;
const list = (type: () => new () => object) => ({ type: () => type(), isArray: true }) as const;
const who = { type: () => PlanWhoView } as const;

export class WasValueView {
  @ApiProperty(number) value: number;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty(who) who: PlanWhoView;
}

export class ProgressView {
  @ApiProperty(uuid) progressId: string;
  @ApiProperty(number) value: number;
  @ApiProperty({ ...moment, description: 'When it was true.' }) at: string;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty({ ...text, ...absent }) note: string | null;
  @ApiProperty(who) who: PlanWhoView;
  @ApiProperty({ ...list(() => WasValueView), description: 'What had been stated before; all values stay.' }) was: WasValueView[];
  @ApiProperty({ ...text, ...absent, description: 'Why it was corrected.' }) reason: string | null;
}

export class NotSaidView {
  @ApiProperty({ enum: [...NOT_SAID_REASONS] }) because: string;
  @ApiProperty(moment) at: string;
  @ApiProperty(who) who: PlanWhoView;
}

export class TrendView {
  @ApiProperty({ ...text, ...absent, description: 'Which scale; none: the goal’s own measure.' }) instrument: string | null;
  @ApiProperty({ ...text, ...absent }) instrumentVersion: string | null;
  @ApiProperty({ ...text, ...absent, description: 'Which need it asks about.' }) domain: string | null;
  @ApiProperty({ enum: ['higher', 'lower'] }) better: string;
  @ApiProperty({ ...number, ...absent }) from: number | null;
  @ApiProperty({ ...number, ...absent }) to: number | null;
  @ApiProperty({ enum: ['better', 'worse', 'same', 'one-value', 'none'], description: 'The last value beside the first.' }) going: string;
  @ApiProperty({ ...list(() => ProgressView), description: 'By when they were true.' }) values: ProgressView[];
  @ApiProperty(list(() => NotSaidView)) notSaid: NotSaidView[];
}

export class WasAttendanceView {
  @ApiProperty({ enum: [...ATTENDANCE] }) attendance: string;
  @ApiProperty({ ...text, ...absent }) because: string | null;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty(who) who: PlanWhoView;
}

export class AttendedView {
  @ApiProperty(uuid) attendanceId: string;
  @ApiProperty({ enum: [...ATTENDANCE] }) attendance: string;
  @ApiProperty({ ...text, ...absent }) because: string | null;
  @ApiProperty(moment) at: string;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty({ ...text, ...absent }) note: string | null;
  @ApiProperty(who) who: PlanWhoView;
  @ApiProperty(list(() => WasAttendanceView)) was: WasAttendanceView[];
  @ApiProperty({ ...text, ...absent }) reason: string | null;
}

export class AttendanceView {
  @ApiProperty({ type: 'integer' }) came: number;
  @ApiProperty({ type: 'integer', description: 'Of how many times; not counting those that the provider cancelled.' }) of: number;
  @ApiProperty({ type: 'integer' }) cancelled: number;
  @ApiProperty({ ...list(() => AttendedView), description: 'Newest first.' }) times: AttendedView[];
}

export class StatementView {
  @ApiProperty(uuid) eventId: string;
  @ApiProperty({ enum: [...OUTCOME_RESULTS] }) result: string;
  @ApiProperty(texts) contributingPrograms: string[];
  @ApiProperty({ ...texts, description: 'Measured values and attendance that show it.' }) evidenceIds: string[];
  @ApiProperty({ ...text, ...absent }) evidence: string | null;
  @ApiProperty({ ...text, ...absent, description: 'Why it was corrected.' }) reason: string | null;
  @ApiProperty(moment) occurredAt: string;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty(who) who: PlanWhoView;
}

export class ResultView extends StatementView {
  @ApiProperty({ ...list(() => StatementView), description: 'What had been stated before; all values stay.' }) corrected: StatementView[];
}

export class CircumstanceView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ enum: ['strength', 'barrier'] }) kind: string;
  @ApiProperty({ ...text, ...absent, description: 'Which kind it is, where that was said.' }) code: string | null;
  @ApiProperty({ ...text, ...absent }) words: string | null;
  @ApiProperty(moment) at: string;
  @ApiProperty(who) who: PlanWhoView;
  @ApiProperty({ ...moment, ...absent }) endedAt: string | null;
  @ApiProperty({ ...text, ...absent }) endReason: string | null;
}

export class NextReviewView {
  @ApiProperty(day) dueOn: string;
  @ApiProperty({ enum: ['planned', 'due', 'overdue'] }) status: string;
}

export class PlanReviewView {
  @ApiProperty(uuid) eventId: string;
  @ApiProperty(moment) at: string;
  @ApiProperty(who) who: PlanWhoView;
  @ApiProperty({ ...texts, description: 'Ids of people and workers.' }) tookPart: string[];
  @ApiProperty({ ...text, ...absent }) decided: string | null;
  @ApiProperty(day) nextOn: string;
  @ApiProperty({ type: Boolean, description: 'Sooner than the policy asks.' }) sooner: boolean;
  @ApiProperty({ ...text, ...absent }) soonerBecause: string | null;
}

export class PlanClosedView {
  @ApiProperty(text) reason: string;
  @ApiProperty({ ...text, ...absent }) words: string | null;
  @ApiProperty(moment) at: string;
  @ApiProperty(who) who: PlanWhoView;
}
