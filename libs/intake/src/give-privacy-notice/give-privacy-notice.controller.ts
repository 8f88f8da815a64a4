import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { GivePrivacyNoticeDto } from './give-privacy-notice.dto.js';
import { givePrivacyNotice } from './give-privacy-notice.js';

@ApiTags('intake')
@Controller('api/intakes')
export class GivePrivacyNoticeController {
  constructor(private readonly commands: Commands) {}

  /** The privacy notice was given, or put off. */
  @Post(':id/privacy-notice')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: GivePrivacyNoticeDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(givePrivacyNotice, { streamId: id, input, meta, occurredAt });
  }
}
