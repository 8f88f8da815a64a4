import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordRelationshipDto } from './record-relationship.dto.js';
import { recordRelationship } from './record-relationship.js';

@ApiTags('people')
@Controller('api/households')
export class RecordRelationshipController {
  constructor(private readonly commands: Commands) {}

  /** Records how two people of a household are related. */
  @Post(':id/relationships')
  @Permission('people.record', { kind: 'household', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordRelationshipDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordRelationship, { streamId: id, input, meta, occurredAt });
  }
}
