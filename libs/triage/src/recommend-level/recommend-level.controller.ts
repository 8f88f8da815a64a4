import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal, refuse, streamName, type Executed } from '#event-sourcing';
import { Commands, Meta, Permission, Streams, type CommandMeta } from '#platform';
import type { Part } from '../instrument.js';
import { allowedOnScreening, screeningOf } from '../screening.js';
import { RecommendLevelBody } from './recommend-level.dto.js';
import { recommendLevel } from './recommend-level.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class RecommendLevelController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: Streams,
  ) {}

  @Post('recommendation')
  @HttpCode(200)
  @Permission('triage.assign-level', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'What the policy recommends, and which of its rules fired.' })
  async recommend(
    @Param('id') triageId: string,
    @Body() { occurredAt, screeningId }: RecommendLevelBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = screeningId ? { parts: await this.partsOf(triageId, screeningId) } : {};
    return this.commands.run(recommendLevel, { streamId: triageId, input: { screeningId }, lookedUp, meta, occurredAt });
  }

  private async partsOf(triageId: string, screeningId: string): Promise<readonly Part[]> {
    const { started, status, parts } = screeningOf(await this.streams.read(streamName('screening', screeningId)));
    if (started?.triageId !== triageId) throw new Refusal('content', 'triage.other-screening', 'This screening belongs to another triage.');
    if (status !== 'completed') refuse('screening.open', 'Complete the screening first.', allowedOnScreening(status));
    return parts;
  }
}
