import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { SetAsideSuggestionBody } from './set-aside-suggestion.dto.js';
import { setAsideSuggestion } from './set-aside-suggestion.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class SetAsideSuggestionController {
  constructor(private readonly commands: Commands) {}

  @Post('suggestions/:suggestionId/set-aside')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Not this suggestion now. It can be taken later.' })
  setAsideSuggestion(
    @Param('id') streamId: string,
    @Param('suggestionId') suggestionId: string,
    @Body() { occurredAt, ...input }: SetAsideSuggestionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(setAsideSuggestion, { streamId, input: { ...input, suggestionId }, meta, occurredAt });
  }
}
