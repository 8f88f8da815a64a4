import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Executed } from '#event-sourcing';
import { Commands, Meta, Permission, Streams, type CommandMeta } from '#platform';
import { recordedStrengths } from '../plan.recorded-strengths.js';
import { DrawOnStrengthBody } from './draw-on-strength.dto.js';
import { drawOnStrength } from './draw-on-strength.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class DrawOnStrengthController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: Streams,
  ) {}

  @Post('strengths')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What the family does well, and the plan builds on.' })
  async drawOnStrength(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: DrawOnStrengthBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const { recordedAs } = input;
    if (recordedAs) await this.requireRecorded(recordedAs);
    return this.commands.run(drawOnStrength, { streamId, input: input, meta, occurredAt });
  }

  /** Whether the person is one of the plan's is for the plan to say, in the same words: nobody learns here what stands on another's page. */
  private async requireRecorded({ personId, strengthId }: { personId: string; strengthId: string }): Promise<void> {
    const strengths = recordedStrengths(personId, await this.streams.read(`person-${personId}`));
    if (!strengths.some((strength) => strength.strengthId === strengthId)) notFound('strength of a person of this plan');
  }
}
