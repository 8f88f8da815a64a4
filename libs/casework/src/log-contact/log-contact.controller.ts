import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { LogContactBody } from './log-contact.dto.js';
import { logContact } from './log-contact.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class LogContactController {
  constructor(private readonly commands: Commands) {}

  @Post('contacts')
  @Permission('case.note', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Record a contact.' })
  logContact(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: LogContactBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(logContact, { streamId, input: input, meta, occurredAt });
  }
}
