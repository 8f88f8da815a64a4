import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AmendNoteBody } from './amend-note.dto.js';
import { amendNote } from './amend-note.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class AmendNoteController {
  constructor(private readonly commands: Commands) {}

  @Post('notes/:noteId/amended')
  @HttpCode(200)
  @Permission('case.note', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Put a note right; both texts stay.' })
  amendNote(
    @Param('id') streamId: string,
    @Param('noteId') noteId: string,
    @Body() { occurredAt, ...input }: AmendNoteBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(amendNote, { streamId, input: { ...input, noteId }, meta, occurredAt });
  }
}
