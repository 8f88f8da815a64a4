import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { DrawOnStrengthBody } from './draw-on-strength.dto.js';
import { drawOnStrength } from './draw-on-strength.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class DrawOnStrengthController {
  constructor(private readonly commands: Commands) {}

  @Post('strengths')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'What the family does well, and the plan builds on.' })
  drawOnStrength(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: DrawOnStrengthBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(drawOnStrength, { streamId, input: input, meta, occurredAt });
  }
}
