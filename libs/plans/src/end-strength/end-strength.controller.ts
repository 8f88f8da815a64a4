import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { EndStrengthBody } from './end-strength.dto.js';
import { endStrength } from './end-strength.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class EndStrengthController {
  constructor(private readonly commands: Commands) {}

  @Post('strengths/:strengthId/end')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'It does not help any more.' })
  endStrength(
    @Param('id') streamId: string,
    @Param('strengthId') strengthId: string,
    @Body() { occurredAt, ...input }: EndStrengthBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(endStrength, { streamId, input: { ...input, strengthId }, meta, occurredAt });
  }
}
