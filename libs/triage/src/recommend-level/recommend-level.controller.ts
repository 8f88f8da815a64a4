import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal, refuse, type Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import type { Part } from '../instruments/instrument.js';
import { allowedOnScreening } from '../screening.js';
import { TriageStreams } from '../triage-page/triage-streams.js';
import { RecommendLevelBody } from './recommend-level.dto.js';
import { recommendLevel } from './recommend-level.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class RecommendLevelController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: TriageStreams,
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
    const { state, parts } = await this.streams.screening(screeningId);
    if (state.started?.triageId !== triageId)
      throw new Refusal('content', 'triage.other-screening', 'This screening belongs to another triage.');
    if (state.status !== 'completed') refuse('screening.open', 'Complete the screening first.', allowedOnScreening(state.status));
    return parts;
  }
}
