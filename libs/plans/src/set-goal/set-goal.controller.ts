import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { SetGoalBody } from './set-goal.dto.js';
import { setGoal } from './set-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class SetGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('goals')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Set a goal under one of the six outcomes.' })
  setGoal(@Param('id') streamId: string, @Body() { occurredAt, ...input }: SetGoalBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(setGoal, { streamId, input: input, meta, occurredAt });
  }
}
