import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { StartActionBody } from './start-action.dto.js';
import { startAction } from './start-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class StartActionController {
  constructor(private readonly commands: Commands) {}

  @Post('actions/:actionId/started')
  @HttpCode(200)
  @Permission('plan.act', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'An action has begun.' })
  startAction(
    @Param('id') streamId: string,
    @Param('actionId') actionId: string,
    @Body() { occurredAt, ...input }: StartActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(startAction, { streamId, input: { ...input, actionId }, meta, occurredAt });
  }
}
