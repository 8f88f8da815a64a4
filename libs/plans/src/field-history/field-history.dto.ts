import { ApiProperty } from '@nestjs/swagger';
import { Code } from '#platform';
import type { Who } from '#platform';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const optional = { required: false } as const;
const who = { type: 'object', description: 'A worker or a person of the family.', additionalProperties: { type: 'string' } } as const;

export class FieldHistoryQuery {
  @Code({ optional: true, max: 40, description: 'One field; without it all of them.' })
  field?: string;
}

/** A value that was typed while another saved theirs. */
export class KeptView {
  @ApiProperty(uuid) conflictId: string;
  @ApiProperty({ enum: ['theirs', 'yours', 'another'], ...optional, description: 'Absent while nobody has chosen.' })
  chosen?: 'theirs' | 'yours' | 'another';
}

/** One value that the field had, or that was kept beside it. */
export class PastValueView {
  @ApiProperty({ ...text, nullable: true, description: 'As text; null where it was cleared.' }) value: string | null;
  @ApiProperty({ type: Boolean, description: 'It stands now.' }) stands: boolean;
  @ApiProperty({ type: Boolean, description: 'The person’s data was erased.' }) erased: boolean;
  @ApiProperty({ type: () => KeptView, ...optional, description: 'It was typed but never saved: both values are kept.' }) kept?: KeptView;
  @ApiProperty(who) who: Who;
  @ApiProperty({ ...text, ...optional }) channel?: string;
  @ApiProperty({ ...text, ...optional, description: 'The form or instrument, with its version.' }) instrumentVersion?: string;
  @ApiProperty({ ...text, ...optional }) policyVersion?: string;
  @ApiProperty({ ...text, ...optional }) consentId?: string;
  @ApiProperty({ ...text, ...optional, description: 'Why it was changed.' }) reason?: string;
  @ApiProperty({ ...moment, description: 'When it was true.' }) occurredAt: string;
  @ApiProperty({ ...moment, description: 'When it was learnt.' }) recordedAt: string;
  @ApiProperty(uuid) eventId: string;
  @ApiProperty(text) eventType: string;
  @ApiProperty({ type: 'integer' }) schemaVersion: number;
}

export class PastFieldView {
  @ApiProperty(text) field: string;
  @ApiProperty({ type: () => PastValueView, isArray: true, description: 'The newest first.' }) values: PastValueView[];
}

export class FieldHistoryView {
  @ApiProperty(uuid) itemId: string;
  @ApiProperty({ enum: ['goal', 'action', 'service', 'strength', 'barrier'] }) kind: string;
  @ApiProperty({ type: () => PastFieldView, isArray: true }) fields: PastFieldView[];
}
