import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AssignLevelBody } from './assign-level.dto.js';
import { assignLevel } from './assign-level.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class AssignLevelController {
  constructor(private readonly commands: Commands) {}

  @Post('response-level')
  @HttpCode(200)
  @Permission('triage.assign-level', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'Decide the response level; another than the recommended one needs a reason. Deadlines begin.' })
  assign(@Param('id') streamId: string, @Body() { occurredAt, ...input }: AssignLevelBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(assignLevel, { streamId, input, meta, occurredAt });
  }
}
