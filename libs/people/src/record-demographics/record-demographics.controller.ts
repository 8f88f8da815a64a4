import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordDemographicsDto } from './record-demographics.dto.js';
import { recordDemographics } from './record-demographics.js';

@ApiTags('people')
@Controller('api/people')
export class RecordDemographicsController {
  constructor(private readonly commands: Commands) {}

  /** Records what somebody says of their groups and language. */
  @Post(':id/demographics')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordDemographicsDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordDemographics, { streamId: id, input, meta, occurredAt });
  }
}
