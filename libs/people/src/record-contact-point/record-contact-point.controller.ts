import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordContactPointDto } from './record-contact-point.dto.js';
import { recordContactPoint } from './record-contact-point.js';

@ApiTags('people')
@Controller('api/people')
export class RecordContactPointController {
  constructor(private readonly commands: Commands) {}

  /** Records a way to reach somebody, and what is safe on it. */
  @Post(':id/contact-points')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordContactPointDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordContactPoint, { streamId: id, input, meta, occurredAt });
  }
}
