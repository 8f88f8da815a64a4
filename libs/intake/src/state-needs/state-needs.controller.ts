import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { StateNeedsDto } from './state-needs.dto.js';
import { stateNeeds } from './state-needs.js';

@ApiTags('intake')
@Controller('api/intakes')
export class StateNeedsController {
  constructor(private readonly commands: Commands) {}

  /** Which of the ten needs somebody has. */
  @Post(':id/needs')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: StateNeedsDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(stateNeeds, { streamId: id, input, meta, occurredAt });
  }
}
