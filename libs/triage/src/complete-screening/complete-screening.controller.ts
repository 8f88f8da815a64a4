import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CompleteScreeningBody } from './complete-screening.dto.js';
import { completeScreening } from './complete-screening.js';

@ApiTags('triage')
@Controller('api/screenings/:id')
export class CompleteScreeningController {
  constructor(private readonly commands: Commands) {}

  @Post('completion')
  @HttpCode(200)
  @Permission('triage.screen', { kind: 'screening', param: 'id' })
  @ApiOperation({ summary: 'The questions were asked: score what was answered.' })
  complete(@Param('id') streamId: string, @Body() { occurredAt }: CompleteScreeningBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(completeScreening, { streamId, input: {}, meta, occurredAt });
  }
}
