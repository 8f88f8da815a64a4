import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { NameBarrierBody } from './name-barrier.dto.js';
import { nameBarrier } from './name-barrier.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class NameBarrierController {
  constructor(private readonly commands: Commands) {}

  @Post('barriers')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What stands in the way.' })
  nameBarrier(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: NameBarrierBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(nameBarrier, { streamId, input: input, meta, occurredAt });
  }
}
