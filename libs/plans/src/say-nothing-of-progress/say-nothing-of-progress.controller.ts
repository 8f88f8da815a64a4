import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { SayNothingOfProgressBody } from './say-nothing-of-progress.dto.js';
import { sayNothingOfProgress } from './say-nothing-of-progress.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class SayNothingOfProgressController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/progress-not-said')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'They were asked how far it is and did not want to say, or were not asked: kept as that, never as a value.' })
  sayNothingOfProgress(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: SayNothingOfProgressBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(sayNothingOfProgress, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
