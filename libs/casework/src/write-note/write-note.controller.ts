import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { WriteNoteBody } from './write-note.dto.js';
import { writeNote } from './write-note.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class WriteNoteController {
  constructor(private readonly commands: Commands) {}

  @Post('notes')
  @Permission('case.note', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Write a note.' })
  writeNote(@Param('id') streamId: string, @Body() { occurredAt, ...input }: WriteNoteBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(writeNote, { streamId, input: input, meta, occurredAt });
  }
}
