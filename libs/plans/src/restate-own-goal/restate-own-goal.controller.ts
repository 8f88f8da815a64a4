import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RestateOwnGoalBody } from './restate-own-goal.dto.js';
import { restateOwnGoal } from './restate-own-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class RestateOwnGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('own-goals/:goalId/words')
  @HttpCode(200)
  @Permission('plan.say', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A person says in other words what they want; what they said before stays in the history.' })
  restateOwnGoal(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { words }: RestateOwnGoalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(restateOwnGoal, { streamId, input: { goalId, words }, lookedUp, meta, channel: 'web' });
  }
}
