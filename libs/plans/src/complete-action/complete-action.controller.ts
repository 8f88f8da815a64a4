import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CompleteActionBody } from './complete-action.dto.js';
import { completeAction } from './complete-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CompleteActionController {
  constructor(private readonly commands: Commands) {}

  @Post('actions/:actionId/completed')
  @HttpCode(200)
  @Permission('plan.act', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'An action is done.' })
  completeAction(
    @Param('id') streamId: string,
    @Param('actionId') actionId: string,
    @Body() { occurredAt, ...input }: CompleteActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(completeAction, { streamId, input: { ...input, actionId }, meta, occurredAt });
  }
}
