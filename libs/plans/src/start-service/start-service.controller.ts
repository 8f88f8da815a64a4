import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { StartServiceBody } from './start-service.dto.js';
import { startService } from './start-service.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class StartServiceController {
  constructor(private readonly commands: Commands) {}

  @Post('services/:serviceId/started')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A service has begun.' })
  startService(
    @Param('id') streamId: string,
    @Param('serviceId') serviceId: string,
    @Body() { occurredAt, ...input }: StartServiceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(startService, { streamId, input: { ...input, serviceId }, meta, occurredAt });
  }
}
