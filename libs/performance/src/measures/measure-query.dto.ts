import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { LANGUAGES, PROGRAMS } from '#codes';
import { Code, Moment, OneOf, PageQuery } from '#platform';
import { BREAKDOWNS, type Breakdown } from './reading/measure-question.js';
import { PERIOD } from './reading/period.js';
import { PLACES } from './reading/place.js';

const PERIOD_HELP = 'A month (2026-10), a quarter (2026-Q3), a year (2026) or last-12-months, which is the default.';

/** What a measure is asked for: the same filters for its value and for its members. */
export class MeasureQuery extends PageQuery {
  @IsOptional()
  @Matches(PERIOD, { message: PERIOD_HELP })
  @ApiProperty({ required: false, pattern: PERIOD.source, description: PERIOD_HELP })
  period?: string;

  @OneOf(PLACES, { optional: true, description: 'A county, an authority, a Tribal nation, or missing; 27 (the state) is the default.' })
  place?: string;

  @OneOf([...PROGRAMS, 'none'], { optional: true })
  program?: string;

  @OneOf(LANGUAGES, { optional: true })
  language?: string;

  @Moment({ optional: true, description: 'What was known then; the default is what is known now.' })
  asKnownAt?: string;
}

export class MeasureValueQuery extends MeasureQuery {
  @OneOf(BREAKDOWNS, { optional: true, description: 'What the rows are: county is the default.' })
  by?: Breakdown;
}

export class MeasureMembersQuery extends MeasureQuery {
  @OneOf(['yes', 'no', 'listed'], {
    optional: true,
    description: 'Those who count, who are counted against, or who are listed but not counted.',
  })
  counts?: 'yes' | 'no' | 'listed';

  @Code({ optional: true, description: 'Only members with this reason.' })
  reason?: string;
}
