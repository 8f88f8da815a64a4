import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ScreenOutDto } from './screen-out.dto.js';
import { screenOut } from './screen-out.js';

@ApiTags('intake')
@Controller('api/intakes')
export class ScreenOutController {
  constructor(private readonly commands: Commands) {}

  /** Answers the contact at the front door. */
  @Post(':id/screen-out')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: ScreenOutDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(screenOut, { streamId: id, input, meta, occurredAt });
  }
}
