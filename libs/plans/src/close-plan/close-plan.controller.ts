import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, WorkerDirectory, type CommandMeta } from '#platform';
import { ClosePlanBody } from './close-plan.dto.js';
import { closePlan } from './close-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ClosePlanController {
  constructor(
    private readonly commands: Commands,
    private readonly directory: WorkerDirectory,
  ) {}

  @Post('closure')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({
    summary: 'Close the plan: with a reason for it and for every open goal, and what becomes of everything that is still open.',
  })
  closePlan(@Param('id') streamId: string, @Body() { occurredAt, ...input }: ClosePlanBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const lookedUp = { supervisors: this.directory.supervisorsByPlace() };
    return this.commands.run(closePlan, { streamId, input, lookedUp, meta, occurredAt });
  }
}
