import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { TakeContactDto } from './take-contact.dto.js';
import { takeContact } from './take-contact.js';

@ApiTags('intake')
@Controller('api/intakes')
export class TakeContactController {
  constructor(private readonly commands: Commands) {}

  /** Somebody asks for help. */
  @Post()
  @Permission('intake.take-contact')
  take(@Body() body: TakeContactDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(takeContact, { input, meta, occurredAt, jurisdiction: body.county, channel: body.channel });
  }
}
