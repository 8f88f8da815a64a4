import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { DeclineAgreementBody } from './decline-agreement.dto.js';
import { declineAgreement } from './decline-agreement.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class DeclineAgreementController {
  constructor(private readonly commands: Commands) {}

  @Post('agreement-declined')
  @HttpCode(200)
  @Permission('plan.agree', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The person does not agree to the plan.' })
  declineAgreement(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: DeclineAgreementBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(declineAgreement, { streamId, input, lookedUp, meta, occurredAt });
  }
}
