import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { MeasureProgressBody } from './measure-progress.dto.js';
import { measureProgress } from './measure-progress.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class MeasureProgressController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/progress')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'How far the goal is now.' })
  measureProgress(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: MeasureProgressBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(measureProgress, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
