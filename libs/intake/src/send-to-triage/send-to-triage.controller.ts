import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { SendToTriageDto } from './send-to-triage.dto.js';
import { sendToTriage } from './send-to-triage.js';

@ApiTags('intake')
@Controller('api/intakes')
export class SendToTriageController {
  constructor(private readonly commands: Commands) {}

  /** Hands the contact over to triage. */
  @Post(':id/hand-over')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: SendToTriageDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt } = body;
    return this.commands.run(sendToTriage, { streamId: id, input: {}, meta, occurredAt });
  }
}
