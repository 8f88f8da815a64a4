import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { expectedRevision } from '../plan.answers.js';
import { CorrectOutcomeBody } from './correct-outcome.dto.js';
import { correctOutcome } from './correct-outcome.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CorrectOutcomeController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/outcome-correction')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Correct a recorded outcome; both values are kept. If-Match: the revision of the goal.' })
  correctOutcome(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...correction }: CorrectOutcomeBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const input = { ...correction, goalId, expectedItemRevision: expectedRevision(meta) };
    return this.commands.run(correctOutcome, { streamId, input, meta, occurredAt });
  }
}
