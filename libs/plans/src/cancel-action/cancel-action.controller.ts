import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CancelActionBody } from './cancel-action.dto.js';
import { cancelAction } from './cancel-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CancelActionController {
  constructor(private readonly commands: Commands) {}

  @Post('actions/:actionId/cancelled')
  @HttpCode(200)
  @Permission('plan.act', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'An action is given up.' })
  cancelAction(
    @Param('id') streamId: string,
    @Param('actionId') actionId: string,
    @Body() { occurredAt, ...input }: CancelActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(cancelAction, { streamId, input: { ...input, actionId }, meta, occurredAt });
  }
}
