import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { LeaveHouseholdDto } from './leave-household.dto.js';
import { leaveHousehold } from './leave-household.js';

@ApiTags('people')
@Controller('api/households')
export class LeaveHouseholdController {
  constructor(private readonly commands: Commands) {}

  /** Somebody does not live with the others any more. */
  @Post(':id/members/:personId/left')
  @Permission('people.record', { kind: 'household', param: 'id' })
  leave(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body() { occurredAt }: LeaveHouseholdDto,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(leaveHousehold, { streamId: id, input: { personId }, meta, occurredAt });
  }
}
