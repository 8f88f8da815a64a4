import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { MarkNotSamePersonDto } from './mark-not-same-person.dto.js';
import { markNotSamePerson } from './mark-not-same-person.js';

@ApiTags('people')
@Controller('api/people')
export class MarkNotSamePersonController {
  constructor(private readonly commands: Commands) {}

  /** Keeps for ever that this is somebody else. */
  @Post(':id/not-same')
  @Permission('people.match')
  record(@Param('id') id: string, @Body() body: MarkNotSamePersonDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(markNotSamePerson, { streamId: id, input, meta, occurredAt });
  }
}
