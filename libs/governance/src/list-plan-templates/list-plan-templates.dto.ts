import { ApiProperty } from '@nestjs/swagger';
import { JURISDICTIONS } from '#codes';
import { OneOf } from '#platform';

export class PlanTemplatesQuery {
  @OneOf(JURISDICTIONS, { optional: true })
  jurisdiction?: string;
}

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const optional = { required: false } as const;

export class TemplateActionView {
  @ApiProperty({ ...text, description: 'The catalogue of words has `templateAction.<id>`.' }) id: string;
  @ApiProperty(text) owner: string;
  @ApiProperty({ enum: ['worker', 'partner', 'family'] }) doer: 'worker' | 'partner' | 'family';
  @ApiProperty({ ...text, ...optional, description: 'The step of the same template that must be done first.' }) waitsFor?: string;
  @ApiProperty({ type: 'integer', ...optional, description: 'Calendar days from the day on which the template is used.' })
  dueInDays?: number;
}

export class TemplateStageView {
  @ApiProperty({ ...text, description: 'The catalogue of words has `templateStage.<id>`.' }) id: string;
  @ApiProperty({ type: () => TemplateActionView, isArray: true }) actions: readonly TemplateActionView[];
  @ApiProperty({ ...texts, description: 'The catalogue of words has `milestone.<id>`.' }) milestones: readonly string[];
}

export class PlanTemplateView {
  @ApiProperty({ ...text, description: 'The catalogue of words has `template.<id>`.' }) id: string;
  @ApiProperty(text) version: string;
  @ApiProperty({ ...texts, description: 'Needs that it is made for.' }) needs: readonly string[];
  @ApiProperty(text) outcome: string;
  @ApiProperty({ type: () => TemplateStageView, isArray: true }) stages: readonly TemplateStageView[];
  @ApiProperty(text) source: string;
  @ApiProperty({ type: Boolean, description: 'Whether somebody has checked that source.' }) verified: boolean;
}

export class PlanTemplateListView {
  @ApiProperty({ ...text, description: 'The version of the list.' }) policyVersion: string;
  @ApiProperty({ type: () => PlanTemplateView, isArray: true }) items: PlanTemplateView[];
}
