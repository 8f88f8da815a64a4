import { ApiProperty } from '@nestjs/swagger';
import { notUpToDateProperty } from '#platform';

const Share = (description: string): PropertyDecorator =>
  ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description });

export class RateBody {
  @ApiProperty({ type: 'integer' })
  numerator: number;

  @ApiProperty({ type: 'integer' })
  denominator: number;

  @Share('Unrounded; null where there is nobody to count.')
  share: number | null;

  @Share('Lower end of the 95 % Wilson interval.')
  lower: number | null;

  @Share('Upper end of the 95 % Wilson interval.')
  upper: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Days until it happened: business days or calendar days, as `definition.dayKind` says.',
  })
  medianDays: number | null;

  @ApiProperty({ enum: ['target-met', 'threshold-met', 'below-threshold', 'not-judged'] })
  verdict: 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
}

export class MeasureRow extends RateBody {
  @ApiProperty({ description: 'A code of the breakdown.' })
  key: string;

  @ApiProperty()
  label: string;

  @ApiProperty({ description: 'True for an authority: its counties have rows of their own, so it is not added again.' })
  notAddedAgain: boolean;
}

export class TrendMonth extends RateBody {
  @ApiProperty({ example: '2026-10' })
  month: string;
}

export class MeasureDefinitionBody {
  @ApiProperty()
  version: string;

  @ApiProperty({ format: 'date' })
  effectiveFrom: string;

  @ApiProperty()
  words: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ description: 'True: example numbers, not read in their source.' })
  unverified: boolean;

  @ApiProperty({ enum: ['business', 'calendar'], nullable: true })
  dayKind: 'business' | 'calendar' | null;

  @ApiProperty({ type: 'integer', nullable: true })
  days: number | null;
}

export class MeasureStamp {
  @ApiProperty({ example: 'first-service-within-14-days/1' })
  definition: string;

  @ApiProperty({ example: 'first-service-within-14-days/1' })
  policy: string;

  @ApiProperty()
  position: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  asKnownAt: string | null;
}

class PeriodBody {
  @ApiProperty()
  key: string;

  @ApiProperty({ example: '2026-07' })
  from: string;

  @ApiProperty({ example: '2026-09' })
  to: string;
}

export class MeasureBody {
  @ApiProperty()
  id: string;

  @ApiProperty(notUpToDateProperty)
  notUpToDateSince?: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['contacts', 'outcomes', 'reviews'] })
  members: string;

  @ApiProperty({ type: PeriodBody })
  period: PeriodBody;

  @ApiProperty({ type: MeasureDefinitionBody })
  definition: MeasureDefinitionBody;

  @ApiProperty({ type: RateBody })
  value: RateBody;

  @ApiProperty({ minimum: 0, maximum: 1 })
  threshold: number;

  @ApiProperty({ minimum: 0, maximum: 1 })
  target: number;

  @ApiProperty({ enum: ['county', 'program', 'month', 'language'] })
  by: string;

  @ApiProperty({ type: [MeasureRow] })
  rows: MeasureRow[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many are listed but not counted, by reason.',
  })
  listedNotCounted: Record<string, number>;

  @ApiProperty({ type: [TrendMonth] })
  trend: TrendMonth[];

  @ApiProperty({ type: MeasureStamp })
  stamp: MeasureStamp;
}

export class MeasureListItem extends RateBody {
  @ApiProperty()
  id: string;

  @ApiProperty(notUpToDateProperty)
  notUpToDateSince?: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  threshold: number;

  @ApiProperty({ minimum: 0, maximum: 1 })
  target: number;

  @ApiProperty({ type: PeriodBody })
  period: PeriodBody;
}

export class MeasureBeingCounted {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;
}

export class MeasureList {
  @ApiProperty({ type: [MeasureListItem] })
  items: MeasureListItem[];

  @ApiProperty({ type: [MeasureBeingCounted], description: 'Those that are counted anew after an update: no number before it is whole.' })
  beingCounted: MeasureBeingCounted[];
}
