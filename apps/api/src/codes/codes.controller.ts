import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  BARRIER_CODES,
  GOAL_CLOSE_REASONS,
  GOES_ON_REASONS,
  NOT_COME_REASONS,
  PLAN_CLOSE_REASONS,
  PROGRAMS,
  SERVICE_CODES,
  STRENGTH_CODES,
} from '#codes';
import { progressInstruments } from '#governance';
import { Permission } from '#platform';

export class ScaleView {
  @ApiProperty({ type: String }) id: string;
  @ApiProperty({ type: String }) version: string;
  @ApiProperty({ type: String, isArray: true, description: 'The needs that it asks about.' }) domains: string[];
  @ApiProperty({ type: Number }) from: number;
  @ApiProperty({ type: Number }) to: number;
  @ApiProperty({ type: Number }) step: number;
  @ApiProperty({ enum: ['higher', 'lower'] }) better: string;
  @ApiProperty({ type: Boolean, description: 'Whether each step has words of its own.' }) levels: boolean;
  @ApiProperty({ type: String }) licence: string;
}

const codes = { type: String, isArray: true } as const;

export class CodesView {
  @ApiProperty({ type: String, isArray: true, description: 'Programs that work on a case.' })
  programs: string[];

  @ApiProperty({ type: String, isArray: true, description: 'Services that are offered at a triage and ordered by a plan.' })
  services: string[];

  @ApiProperty({ ...codes, description: 'What stands in the way.' }) barriers: string[];
  @ApiProperty({ ...codes, description: 'What helps.' }) strengths: string[];
  @ApiProperty({ ...codes, description: 'Why somebody did not come.' }) notComeReasons: string[];
  @ApiProperty({ ...codes, description: 'Why a goal ends without an outcome.' }) goalCloseReasons: string[];
  @ApiProperty({ ...codes, description: 'Why a plan ends.' }) planCloseReasons: string[];
  @ApiProperty({ ...codes, description: 'Why a goal or a plan goes on.' }) goesOnReasons: string[];
  @ApiProperty({ type: () => ScaleView, isArray: true, description: 'Scales on which progress is measured, the newest version of each.' })
  scales: ScaleView[];
}

/** The newest version of each scale. */
function scales(): ScaleView[] {
  const newest = new Map(progressInstruments.map((one) => [one.id, one]));
  return [...newest.values()].map(({ id, version, values }) => ({ id, version, ...values, domains: [...values.domains] }));
}

/** The closed lists that forms offer, so that they stand in one place. */
@ApiTags('Codes')
@Controller('api/codes')
export class CodesController {
  @Get()
  @Permission('codes.read')
  @ApiOperation({ summary: 'What forms let one choose from, in the order in which it is shown' })
  @ApiOkResponse({ type: CodesView })
  codes(): CodesView {
    return {
      programs: [...PROGRAMS],
      services: [...SERVICE_CODES],
      barriers: [...BARRIER_CODES],
      strengths: [...STRENGTH_CODES],
      notComeReasons: [...NOT_COME_REASONS],
      goalCloseReasons: [...GOAL_CLOSE_REASONS],
      planCloseReasons: [...PLAN_CLOSE_REASONS],
      goesOnReasons: [...GOES_ON_REASONS],
      scales: scales(),
    };
  }
}
