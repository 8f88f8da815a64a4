import { ApiProperty } from '@nestjs/swagger';
import { PlanWhoView } from '../plan.who.dto.js';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const day = { type: String, format: 'date' } as const;
const optional = { required: false } as const;
const absent = { nullable: true } as const;

export class OutlinedGoalView {
  @ApiProperty(uuid) goalId: string;
  @ApiProperty(text) outcome: string;
  @ApiProperty(text) need: string;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ ...text, ...absent, description: 'In the person’s own words, verbatim.' }) words: string | null;
  @ApiProperty({ enum: ['person', 'family', 'worker'] }) saidBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) saidAt: string;
}

export class NextStepView {
  @ApiProperty(uuid) actionId: string;
  @ApiProperty({ ...text, ...absent }) title: string | null;
  @ApiProperty({ ...text, description: 'Program or organisation that answers for it, or `family`.' }) owner: string;
  @ApiProperty({ enum: ['worker', 'partner', 'family'] }) doer: string;
  @ApiProperty({ type: () => PlanWhoView, ...optional, description: 'Who does it.' }) who?: PlanWhoView;
  @ApiProperty({ ...day, ...absent }) dueOn: string | null;
  @ApiProperty({ enum: ['agreed', 'started'] }) state: string;
}

export class PlanOutlineView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ enum: ['draft', 'proposed', 'agreed', 'closed'] }) state: string;
  @ApiProperty({ type: () => OutlinedGoalView, isArray: true, description: 'Open goals that the reader may see.' })
  goals: OutlinedGoalView[];
  @ApiProperty({ type: () => NextStepView, ...optional, description: 'What can be done now and is due first.' }) next?: NextStepView;
}
