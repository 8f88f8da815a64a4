import { ApiProperty } from '@nestjs/swagger';
import type { Who } from '#platform';

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const yes = { type: Boolean } as const;
const optional = { required: false } as const;
const who = { type: 'object', description: 'A worker, or the person.', additionalProperties: { type: 'string' } } as const;

/** A value as it was told; which members it has follows from the kind of the fact. */
export class FactValueView {
  @ApiProperty({ ...text, ...optional, description: 'The name, the birth date, the number, the address, the words.' }) text?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of a name.' }) use?: string;
  @ApiProperty({ ...yes, ...optional, description: 'Of a birth date.' }) estimated?: boolean;
  @ApiProperty({ ...text, ...optional }) language?: string;
  @ApiProperty({ ...texts, ...optional, description: 'Race and ethnicity, as they say it.' }) groups?: string[];
  @ApiProperty({ ...texts, ...optional, description: 'What is safe on a number; empty: nothing is.' }) safeFor?: string[];
  @ApiProperty({ ...text, ...optional }) county?: string;
  @ApiProperty({ ...yes, ...optional }) interpreter?: boolean;
}

/** Somebody did something with a value, and when. */
export class FactStepView {
  @ApiProperty(uuid) eventId: string;
  @ApiProperty(who) who: Who;
  @ApiProperty(moment) at: string;
}

export class FactCorrectedView extends FactStepView {
  @ApiProperty({ ...text, nullable: true, description: 'Why it was wrong; null once the person was erased.' }) reason: string | null;
}

export class FactCheckedView extends FactStepView {
  @ApiProperty(text) program: string;
  @ApiProperty(text) how: string;
}

/** One value that the fact had, with where it comes from and what became of it. */
export class PastFactView {
  @ApiProperty({ type: () => FactValueView, ...optional, description: 'Absent once the person was erased.' }) value?: FactValueView;
  @ApiProperty({ ...yes, description: 'It stands now.' }) stands: boolean;
  @ApiProperty({ ...yes, description: 'The person’s data was erased.' }) erased: boolean;
  @ApiProperty({ type: () => FactCorrectedView, ...optional, description: 'It was wrong.' }) corrected?: FactCorrectedView;
  @ApiProperty({ type: () => FactStepView, ...optional, description: 'It is no longer used.' }) ended?: FactStepView;
  @ApiProperty({ type: () => FactCheckedView, isArray: true }) checked: FactCheckedView[];
  @ApiProperty({ enum: ['person', 'family', 'worker', 'partner', 'record'], ...optional, description: 'Who said it.' }) said?: string;
  @ApiProperty({ ...uuid, ...optional, description: 'The contact in which it was told.' }) intakeId?: string;
  @ApiProperty(who) who: Who;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty({ ...text, ...optional }) channel?: string;
  @ApiProperty({ ...text, ...optional, description: 'The form or instrument, with its version.' }) instrumentVersion?: string;
  @ApiProperty({ ...text, ...optional }) policyVersion?: string;
  @ApiProperty({ ...text, ...optional }) consentId?: string;
  @ApiProperty({ ...moment, description: 'When it was true.' }) occurredAt: string;
  @ApiProperty({ ...moment, description: 'When it was learnt.' }) recordedAt: string;
  @ApiProperty(uuid) eventId: string;
  @ApiProperty(text) eventType: string;
  @ApiProperty({ type: 'integer' }) schemaVersion: number;
}

export class FactHistoryView {
  @ApiProperty({ enum: ['name', 'birth-date', 'demographics', 'contact-point', 'address', 'communication-need', 'strength'] })
  kind: string;
  @ApiProperty({ type: () => PastFactView, isArray: true, description: 'The newest first.' }) values: PastFactView[];
}
