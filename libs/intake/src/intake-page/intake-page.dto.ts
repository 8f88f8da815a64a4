import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { notUpToDateProperty, OneOf, PageQuery } from '#platform';
import type { IntakePage } from './intake-page.entity.js';

const STATES = ['open', 'sent-to-triage', 'screened-out', 'withdrawn'] as const;
const optional = { required: false } as const;

export class IntakesQuery extends PageQuery {
  @OneOf(STATES, { optional: true, description: 'Open ones unless said.' })
  state?: IntakePage['status'];
}

export class TakerView {
  @ApiProperty({ type: String }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String }) initials: string;
  @ApiProperty({ type: String }) role: string;
  @ApiProperty({ type: String }) organization: string;
  @ApiProperty({ type: String, ...optional }) program?: string;
}

export class OwnWordsView {
  @ApiProperty({ type: String, description: 'Verbatim.' }) words: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => TakerView }) who: TakerView;
}

export class GivenNoticeView {
  @ApiProperty({ type: String }) version: string;
  @ApiProperty({ type: String }) language: string;
  @ApiProperty({ enum: ['read-aloud', 'text', 'paper', 'screen', 'not-yet'] }) how: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
}

export class IdentifiedView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
}

export class IntakeView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ enum: [...STATES] }) state: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
  @ApiProperty({ type: String }) channel: string;
  @ApiProperty({ type: String }) caller: string;
  @ApiProperty({ type: String, ...optional }) callerName?: string;
  @ApiProperty({ type: String }) forWhom: string;
  @ApiProperty({ type: String }) language: string;
  @ApiProperty({ type: String }) county: string;
  @ApiProperty({ type: () => OwnWordsView, isArray: true }) ownWords: OwnWordsView[];
  @ApiProperty({ type: () => GivenNoticeView, ...optional }) notice?: GivenNoticeView;
  @ApiProperty({ type: () => IdentifiedView, ...optional }) person?: IdentifiedView;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } }) needs?: Record<string, string>;
  @ApiProperty({ type: [String], description: 'Facts that were confirmed instead of asked again.' }) confirmed: string[];
  @ApiProperty({ type: String, ...optional }) offered?: string;
  @ApiProperty({ type: String, format: 'uuid', ...optional }) triageId?: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: () => TakerView }) receivedBy: TakerView;
  @ApiProperty({ type: [String], description: 'Commands that are allowed now.' }) allowed: string[];
  @ApiProperty({ type: 'integer' }) revision: number;
}

export class IntakesView {
  @ApiProperty({ type: () => IntakeView, isArray: true }) items: IntakeView[];
  @ApiProperty({ type: String, ...optional }) next?: string;
  @ApiProperty({ type: 'integer' }) total: number;
}
