import { ApiProperty } from '@nestjs/swagger';
import { REQUEST_KINDS } from '../plan.requests.events.js';
import { PlanWhoView } from '../plan.who.dto.js';

/** What one of the family asked about a step, as one reader sees it. */
const text = { type: String } as const;
const moment = { type: String, format: 'date-time' } as const;
const optional = { required: false } as const;
const absent = { nullable: true } as const;

export class RequestAnswerView {
  @ApiProperty({ ...text, ...absent, description: 'In words, where somebody answered so.' }) words: string | null;
  @ApiProperty({ ...text, format: 'date', ...optional, description: 'The day that the step was moved to.' }) dueOn?: string;
  @ApiProperty(moment) at: string;
  @ApiProperty({ type: () => PlanWhoView }) who: PlanWhoView;
}

export class RequestView {
  @ApiProperty({ ...text, format: 'uuid' }) requestId: string;
  @ApiProperty({ enum: [...REQUEST_KINDS] }) wants: string;
  @ApiProperty({ ...text, format: 'uuid', description: 'Who asked.' }) personId: string;
  @ApiProperty({ ...text, ...absent, description: 'In their own words, verbatim.' }) words: string | null;
  @ApiProperty(moment) at: string;
  @ApiProperty({ type: () => PlanWhoView }) who: PlanWhoView;
  @ApiProperty({ type: () => RequestAnswerView, ...optional }) answer?: RequestAnswerView;
  @ApiProperty({ ...text, isArray: true }) allowed: string[];
}
