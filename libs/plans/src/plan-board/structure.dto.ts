import { ApiProperty } from '@nestjs/swagger';

const text = { type: String } as const;
const moment = { type: String, format: 'date-time', required: false } as const;

export class MilestoneView {
  @ApiProperty(text) id: string;
  @ApiProperty(moment) reachedAt?: string;
}

export class StageView {
  @ApiProperty(text) id: string;
  @ApiProperty({ enum: ['coming', 'now', 'left'] }) state: string;
  @ApiProperty(moment) enteredAt?: string;
  @ApiProperty(moment) leftAt?: string;
  @ApiProperty({ type: () => MilestoneView, isArray: true }) milestones: MilestoneView[];
}

/** The way of a template that a goal goes. */
export class GoalTemplateView {
  @ApiProperty(text) template: string;
  @ApiProperty(text) version: string;
  @ApiProperty(text) source: string;
  @ApiProperty({ type: Boolean, description: 'Whether somebody has checked that source.' }) verified: boolean;
  @ApiProperty({ type: () => StageView, isArray: true }) stages: StageView[];
}
