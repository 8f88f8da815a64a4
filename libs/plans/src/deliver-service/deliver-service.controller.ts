import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { DeliverServiceBody } from './deliver-service.dto.js';
import { deliverService } from './deliver-service.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class DeliverServiceController {
  constructor(private readonly commands: Commands) {}

  @Post('services/:serviceId/delivered')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The person has had the service.' })
  deliverService(
    @Param('id') streamId: string,
    @Param('serviceId') serviceId: string,
    @Body() { occurredAt, ...input }: DeliverServiceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(deliverService, { streamId, input: { ...input, serviceId }, meta, occurredAt });
  }
}
