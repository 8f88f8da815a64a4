import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { JoinHouseholdDto } from './join-household.dto.js';
import { joinHousehold } from './join-household.js';

@ApiTags('people')
@Controller('api/households')
export class JoinHouseholdController {
  constructor(private readonly commands: Commands) {}

  /** Somebody joins a household. */
  @Post(':id/members')
  @Permission('people.record', { kind: 'household', param: 'id' })
  record(@Param('id') id: string, @Body() body: JoinHouseholdDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(joinHousehold, { streamId: id, input, meta, occurredAt });
  }
}
