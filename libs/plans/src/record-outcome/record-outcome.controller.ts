import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordOutcomeBody } from './record-outcome.dto.js';
import { recordOutcome } from './record-outcome.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class RecordOutcomeController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/outcome')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What came of a goal.' })
  recordOutcome(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: RecordOutcomeBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(recordOutcome, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
