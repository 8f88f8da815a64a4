import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { FlagSafetyConcernBody } from './flag-safety-concern.dto.js';
import { flagSafetyConcern } from './flag-safety-concern.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class FlagSafetyConcernController {
  constructor(private readonly commands: Commands) {}

  @Post('safety-concern')
  @HttpCode(200)
  @Permission('triage.screen', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'Somebody may not be safe. It goes before every score.' })
  flag(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: FlagSafetyConcernBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(flagSafetyConcern, { streamId, input, meta, occurredAt });
  }
}
