import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CloseGoalBody } from './close-goal.dto.js';
import { closeGoal } from './close-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CloseGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/closure')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Close a goal without an outcome, with the reason.' })
  closeGoal(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: CloseGoalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(closeGoal, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
