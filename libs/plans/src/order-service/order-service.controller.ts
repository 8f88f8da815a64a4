import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { OrderServiceBody } from './order-service.dto.js';
import { orderService } from './order-service.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class OrderServiceController {
  constructor(private readonly commands: Commands) {}

  @Post('services')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Order a service for a goal.' })
  orderService(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: OrderServiceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(orderService, { streamId, input: input, meta, occurredAt });
  }
}
