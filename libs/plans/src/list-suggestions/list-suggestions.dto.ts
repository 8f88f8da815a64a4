import { ApiProperty } from '@nestjs/swagger';
import { PlanWhoView } from '../plan.who.dto.js';

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const optional = { required: false } as const;

/** A fact that speaks for a suggestion, or against it. */
export class EvidenceView {
  @ApiProperty({ type: String, format: 'uuid' }) eventId: string;
  @ApiProperty({ enum: ['need', 'answer', 'barrier', 'strength'] }) kind: string;
  @ApiProperty(texts) codes: string[];
  @ApiProperty({ ...text, ...optional }) instrument?: string;
  @ApiProperty({ ...text, ...optional }) version?: string;
  @ApiProperty({ ...text, ...optional }) question?: string;
  @ApiProperty({ ...text, ...optional }) words?: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => PlanWhoView, description: 'Who asked, or wrote it down.' }) who: PlanWhoView;
}

export class SuggestionView {
  @ApiProperty({ ...text, description: 'The catalogue of words has `suggestion.<id>`.' }) id: string;
  @ApiProperty(text) need: string;
  @ApiProperty(text) outcome: string;
  @ApiProperty(text) service: string;
  @ApiProperty({ ...text, description: 'Who would answer for it.' }) owner: string;
  @ApiProperty({ enum: ['comes-to-you', 'by-phone', 'on-foot', 'bus', 'car'] }) reach: string;
  @ApiProperty({ type: Boolean, description: 'It is not given in the language of the family: an interpreter is needed.' })
  interpreter: boolean;
  @ApiProperty(text) measure: string;
  @ApiProperty({ enum: ['open', 'set-aside', 'taken'] }) state: string;
  @ApiProperty({ type: () => EvidenceView, isArray: true }) evidence: EvidenceView[];
  @ApiProperty({ type: () => EvidenceView, isArray: true, description: 'Strengths of the family that it builds on.' })
  buildsOn: EvidenceView[];
  @ApiProperty({ enum: ['no-ride'], ...optional, description: 'Why it is left out now.' }) leftOutBecause?: string;
  @ApiProperty({ type: () => EvidenceView, isArray: true, description: 'What speaks against it.' }) against: EvidenceView[];
  @ApiProperty({ ...text, description: 'Where the rule comes from.' }) source: string;
  @ApiProperty({ type: Boolean, description: 'Whether somebody has checked that source.' }) verified: boolean;
}

export class SuggestionListView {
  @ApiProperty({ ...text, description: 'The version of the rules.' }) policyVersion: string;
  @ApiProperty({ type: () => SuggestionView, isArray: true }) items: SuggestionView[];
}
