import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Who } from '#platform';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const optional = { required: false } as const;
const who = { type: 'object', description: 'A worker or a person of the family.', additionalProperties: { type: 'string' } } as const;
const value = { ...text, nullable: true, description: 'As text; null where there was none.' } as const;

const SIDE = /^([1-9]\d{0,3}|now)$/;
const side = { type: String, pattern: SIDE.source, description: 'The number of a version, or `now`.' } as const;

export class ComparePlanQuery {
  @Matches(SIDE, { message: 'must be the number of a version, or now' })
  @ApiProperty(side)
  from: string;

  @Matches(SIDE, { message: 'must be the number of a version, or now' })
  @ApiProperty(side)
  to: string;
}

/** One field, before and after, and who set what it says after, and when. */
export class FieldChangeView {
  @ApiProperty(text) field: string;
  @ApiProperty(value) before: string | null;
  @ApiProperty(value) after: string | null;
  @ApiProperty(who) who: Who;
  @ApiProperty(moment) at: string;
  @ApiProperty({ ...text, ...optional }) reason?: string;
}

export class ItemChangeView {
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) change: 'added' | 'removed' | 'changed';
  @ApiProperty({ enum: ['goal', 'action', 'service', 'strength', 'barrier'] }) kind: string;
  @ApiProperty(uuid) id: string;
  @ApiProperty({ ...text, nullable: true, description: 'What it is called at the later side.' }) title: string | null;
  @ApiProperty({ ...text, ...optional, description: 'Of the goal that it serves, where the reader may see that one.' }) goal?: string;
  @ApiProperty(who) who: Who;
  @ApiProperty(moment) at: string;
  @ApiProperty({ type: () => FieldChangeView, isArray: true }) fields: FieldChangeView[];
}

export class ComparedSideView {
  @ApiProperty({ type: 'integer', ...optional, description: 'Absent: now.' }) version?: number;
  @ApiProperty(moment) at: string;
}

export class PlanComparisonView {
  @ApiProperty({ type: () => ComparedSideView }) from: ComparedSideView;
  @ApiProperty({ type: () => ComparedSideView }) to: ComparedSideView;
  @ApiProperty({ type: () => ItemChangeView, isArray: true, description: 'In the order of the plan.' }) items: ItemChangeView[];
  @ApiProperty({ type: 'integer', description: 'Items that say the same on both sides.' }) unchanged: number;
}
