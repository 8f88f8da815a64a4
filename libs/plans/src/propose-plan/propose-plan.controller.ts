import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ProposePlanBody } from './propose-plan.dto.js';
import { proposePlan } from './propose-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ProposePlanController {
  constructor(private readonly commands: Commands) {}

  @Post('proposal')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Put the plan as it stands before the person, as the next version.' })
  proposePlan(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: ProposePlanBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(proposePlan, { streamId, input: input, meta, occurredAt });
  }
}
