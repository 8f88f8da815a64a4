import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ShareOwnGoalBody } from './share-own-goal.dto.js';
import { shareOwnGoal } from './share-own-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ShareOwnGoalController {
  constructor(private readonly commands: Commands) {}

  @Post('own-goals/:goalId/readers')
  @HttpCode(200)
  @Permission('plan.say', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A person chooses anew who may read what they wrote themselves; it holds at once, and stands in the history.' })
  shareOwnGoal(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { sharedWith }: ShareOwnGoalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(shareOwnGoal, { streamId, input: { goalId, sharedWith }, lookedUp, meta, channel: 'web' });
  }
}
