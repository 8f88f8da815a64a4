import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AskAboutActionBody } from './ask-about-action.dto.js';
import { askAboutAction } from './ask-about-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class AskAboutActionController {
  constructor(private readonly commands: Commands) {}

  @Post('actions/:actionId/requests')
  @Permission('plan.say', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A person says that they need another time for a step of their own plan, or help with it.' })
  askAboutAction(
    @Param('id') streamId: string,
    @Param('actionId') actionId: string,
    @Body() body: AskAboutActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(askAboutAction, { streamId, input: { ...body, actionId }, lookedUp, meta, channel: 'web' });
  }
}
