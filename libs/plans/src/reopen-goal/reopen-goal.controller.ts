import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ReopenGoalBody } from './reopen-goal.dto.js';
import { reopenGoal } from './reopen-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ReopenGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/reopening')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A closed goal goes on; what came of it stays in its history.' })
  reopenGoal(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: ReopenGoalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(reopenGoal, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
