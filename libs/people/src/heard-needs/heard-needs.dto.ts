import { ApiProperty } from '@nestjs/swagger';
import { notUpToDateProperty, type Who } from '#platform';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const optional = { required: false } as const;

/** Where a need was heard, or found. */
export class NeedSourceView {
  @ApiProperty({ enum: ['heard', 'found'], description: 'Said in a contact, or found by a screening.' }) how: 'heard' | 'found';
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: 'object', description: 'Who asked.', additionalProperties: { type: 'string' } }) who: Who;
  @ApiProperty({ ...text, ...optional, description: 'Of a contact.' }) channel?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of a screening, with its version.' }) instrument?: string;
  @ApiProperty(uuid) intakeId: string;
  @ApiProperty({ ...uuid, ...optional, description: 'Of a screening.' }) triageId?: string;
}

export class PersonNeedView {
  @ApiProperty({ ...text, description: 'One of the ten.' }) need: string;
  @ApiProperty({ type: () => NeedSourceView, isArray: true, description: 'The newest first.' }) sources: NeedSourceView[];
}

export class PersonNeedsView {
  @ApiProperty({ type: () => PersonNeedView, isArray: true, description: 'In the order of the ten.' }) items: PersonNeedView[];
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}
