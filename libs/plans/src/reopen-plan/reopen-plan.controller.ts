import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ReopenPlanBody } from './reopen-plan.dto.js';
import { reopenPlan } from './reopen-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ReopenPlanController {
  constructor(private readonly commands: Commands) {}

  @Post('reopening')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The plan goes on where it was: one history.' })
  reopenPlan(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: ReopenPlanBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(reopenPlan, { streamId, input, meta, occurredAt });
  }
}
