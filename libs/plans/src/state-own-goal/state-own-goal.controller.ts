import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { StateOwnGoalBody } from './state-own-goal.dto.js';
import { stateOwnGoal } from './state-own-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class StateOwnGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('own-goals')
  @Permission('plan.say', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A person says themselves what they want, in their own plan.' })
  stateOwnGoal(@Param('id') streamId: string, @Body() input: StateOwnGoalBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(stateOwnGoal, { streamId, input, lookedUp, meta, channel: 'web' });
  }
}
