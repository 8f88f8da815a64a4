import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { EndServiceBody } from './end-service.dto.js';
import { endService } from './end-service.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class EndServiceController {
  constructor(private readonly commands: Commands) {}

  @Post('services/:serviceId/ended')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A service has ended.' })
  endService(
    @Param('id') streamId: string,
    @Param('serviceId') serviceId: string,
    @Body() { occurredAt, ...input }: EndServiceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(endService, { streamId, input: { ...input, serviceId }, meta, occurredAt });
  }
}
