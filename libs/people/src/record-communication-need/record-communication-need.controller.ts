import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordCommunicationNeedDto } from './record-communication-need.dto.js';
import { recordCommunicationNeed } from './record-communication-need.js';

@ApiTags('people')
@Controller('api/people')
export class RecordCommunicationNeedController {
  constructor(private readonly commands: Commands) {}

  /** Records what somebody needs to be understood. */
  @Post(':id/communication-needs')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordCommunicationNeedDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordCommunicationNeed, { streamId: id, input, meta, occurredAt });
  }
}
