import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AgreePlanBody } from './agree-plan.dto.js';
import { agreePlan } from './agree-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class AgreePlanController {
  constructor(private readonly commands: Commands) {}

  @Post('agreement')
  @HttpCode(200)
  @Permission('plan.agree', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The person agrees to the plan.' })
  agreePlan(@Param('id') streamId: string, @Body() { occurredAt, ...input }: AgreePlanBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const lookedUp = { ownPersonId: meta.actor.personId };
    return this.commands.run(agreePlan, { streamId, input, lookedUp, meta, occurredAt });
  }
}
