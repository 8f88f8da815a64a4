import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordAddressDto } from './record-address.dto.js';
import { recordAddress } from './record-address.js';

@ApiTags('people')
@Controller('api/people')
export class RecordAddressController {
  constructor(private readonly commands: Commands) {}

  /** Records an address. */
  @Post(':id/addresses')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordAddressDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordAddress, { streamId: id, input, meta, occurredAt });
  }
}
