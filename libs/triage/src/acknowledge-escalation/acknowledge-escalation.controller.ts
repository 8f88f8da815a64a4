import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AcknowledgeEscalationBody } from './acknowledge-escalation.dto.js';
import { acknowledgeEscalation } from './acknowledge-escalation.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class AcknowledgeEscalationController {
  constructor(private readonly commands: Commands) {}

  @Post('escalations/:deadlineId/acknowledgement')
  @HttpCode(200)
  @Permission('triage.acknowledge', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'A supervisor has seen that a missed deadline is still open; it leaves their list.' })
  acknowledge(
    @Param('id') streamId: string,
    @Param('deadlineId') deadlineId: string,
    @Body() { occurredAt, ...input }: AcknowledgeEscalationBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(acknowledgeEscalation, { streamId, input: { ...input, deadlineId }, meta, occurredAt });
  }
}
