import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CorrectProgressBody } from './correct-progress.dto.js';
import { correctProgress } from './correct-progress.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CorrectProgressController {
  constructor(private readonly commands: Commands) {}

  @Post('progress/:progressId/correction')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A measured value was wrong; both values are kept.' })
  correctProgress(
    @Param('id') streamId: string,
    @Param('progressId') progressId: string,
    @Body() { occurredAt, ...input }: CorrectProgressBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(correctProgress, { streamId, input: { ...input, progressId }, meta, occurredAt });
  }
}
