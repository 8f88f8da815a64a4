import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AgreeActionBody } from './agree-action.dto.js';
import { agreeAction } from './agree-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class AgreeActionController {
  constructor(private readonly commands: Commands) {}

  @Post('actions')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Agree on an action towards a goal.' })
  agreeAction(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: AgreeActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(agreeAction, { streamId, input: input, meta, occurredAt });
  }
}
