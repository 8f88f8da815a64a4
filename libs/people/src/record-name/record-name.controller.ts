import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordNameDto } from './record-name.dto.js';
import { recordName } from './record-name.js';

@ApiTags('people')
@Controller('api/people')
export class RecordNameController {
  constructor(private readonly commands: Commands) {}

  /** Adds a name; names told earlier stay. */
  @Post(':id/names')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordNameDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordName, { streamId: id, input, meta, occurredAt });
  }
}
