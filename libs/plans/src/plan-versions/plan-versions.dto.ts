import { ApiProperty } from '@nestjs/swagger';
import type { Who } from '#platform';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const optional = { required: false } as const;
const who = { type: 'object', description: 'A worker or a person of the family.', additionalProperties: { type: 'string' } } as const;

/** Somebody agreed to a version, or did not. */
export class VersionAnswerView {
  @ApiProperty({ enum: ['agreed', 'declined'] }) answer: 'agreed' | 'declined';
  @ApiProperty({ ...uuid, description: 'Whose answer it is.' }) personId: string;
  @ApiProperty({ ...who, description: 'Who entered it.' }) who: Who;
  @ApiProperty(moment) at: string;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty(uuid) eventId: string;
  @ApiProperty({ ...text, ...optional }) capacity?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of the text that was agreed to.' }) language?: string;
  @ApiProperty({ ...text, ...optional }) signature?: string;
  @ApiProperty({ ...text, ...optional, description: 'Into which language somebody interpreted.' }) interpretedInto?: string;
  @ApiProperty({ ...text, ...optional, description: 'In which way the interpreter took part.' }) interpreter?: string;
  @ApiProperty({ ...text, ...optional, description: 'SHA-256 of the exact text; absent on agreements from before it was kept.' })
  textHash?: string;
  @ApiProperty({ ...text, ...optional, description: 'In their own words; absent where they gave none, and to the rest of the family.' })
  reason?: string;
}

export class PlanVersionView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ ...who, description: 'Who proposed it.' }) who: Who;
  @ApiProperty(moment) at: string;
  @ApiProperty({ ...moment, description: 'As of this moment the plan is this version.' }) recordedAt: string;
  @ApiProperty({ type: () => VersionAnswerView, isArray: true }) answers: VersionAnswerView[];
}

export class PlanVersionsView {
  @ApiProperty({ type: () => PlanVersionView, isArray: true, description: 'The newest first.' }) items: PlanVersionView[];
  @ApiProperty({ type: Boolean, description: 'Whether the plan has changed since the last of them.' }) changedSince: boolean;
}
