import { ApiProperty } from '@nestjs/swagger';
import { PROGRAMS, SERVING_PLACES } from '#codes';
import { notUpToDateProperty, OneOf, PageQuery, WhoView } from '#platform';

export const STANDINGS = ['overdue', 'due', 'planned'] as const;
export type Standing = (typeof STANDINGS)[number];

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const count = { type: 'integer' } as const;
const optional = { required: false } as const;

export class PlanReviewsQuery extends PageQuery {
  @OneOf(STANDINGS, { optional: true, description: 'Past their day; called and not held yet; or later. All, if left out.' })
  standing?: Standing;

  @OneOf(PROGRAMS, { optional: true })
  program?: string;

  @OneOf(SERVING_PLACES, { optional: true })
  county?: string;
}

/** Who leads the case. */
export class ReviewLeadView extends WhoView {}

export class PlanReviewItemView {
  @ApiProperty(uuid) planId: string;
  @ApiProperty(uuid) caseId: string;
  @ApiProperty({ ...text, nullable: true }) caseName: string | null;
  @ApiProperty(text) county: string;
  @ApiProperty({ ...text, isArray: true }) programs: string[];
  @ApiProperty({ type: () => ReviewLeadView, ...optional }) lead?: ReviewLeadView;
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty({ enum: [...STANDINGS] }) standing: Standing;
  @ApiProperty({ ...count, description: 'How many reviews were held.' }) held: number;
  @ApiProperty({ ...count, description: 'How many were not held in time.' }) missed: number;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) lastHeldAt?: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}

export class ReviewCountsView {
  @ApiProperty(count) overdue: number;
  @ApiProperty(count) due: number;
  @ApiProperty(count) planned: number;
}

export class PlanReviewsView {
  @ApiProperty({ type: () => ReviewCountsView, description: 'With the same county and program; whatever the standing.' })
  counts: ReviewCountsView;
  @ApiProperty({ type: () => PlanReviewItemView, isArray: true }) items: readonly PlanReviewItemView[];
  @ApiProperty({ ...text, ...optional }) next?: string;
  @ApiProperty({ ...count, description: 'How many there are of this standing.' }) total: number;
}
