import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RemoveBarrierBody } from './remove-barrier.dto.js';
import { removeBarrier } from './remove-barrier.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class RemoveBarrierController {
  constructor(private readonly commands: Commands) {}

  @Post('barriers/:barrierId/end')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'It does not stand in the way any more.' })
  removeBarrier(
    @Param('id') streamId: string,
    @Param('barrierId') barrierId: string,
    @Body() { occurredAt, ...input }: RemoveBarrierBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(removeBarrier, { streamId, input: { ...input, barrierId }, meta, occurredAt });
  }
}
