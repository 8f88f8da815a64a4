import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PROGRAMS, SERVICE_CODES } from '#codes';
import { Permission } from '#platform';

export class CodesView {
  @ApiProperty({ type: String, isArray: true, description: 'Programs that work on a case.' })
  programs: string[];

  @ApiProperty({ type: String, isArray: true, description: 'Services that are offered at a triage and ordered by a plan.' })
  services: string[];
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
    return { programs: [...PROGRAMS], services: [...SERVICE_CODES] };
  }
}
