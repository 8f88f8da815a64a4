import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CompleteTriageBody } from './complete-triage.dto.js';
import { completeTriage } from './complete-triage.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class CompleteTriageController {
  constructor(private readonly commands: Commands) {}

  @Post('completion')
  @HttpCode(200)
  @Permission('triage.assign-level', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'The triage is done; a case can be opened.' })
  complete(@Param('id') streamId: string, @Body() { occurredAt }: CompleteTriageBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(completeTriage, { streamId, input: {}, meta, occurredAt });
  }
}
