import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { UseTemplateBody } from './use-template.dto.js';
import { useTemplate } from './use-template.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class UseTemplateController {
  constructor(private readonly commands: Commands) {}

  @Post('goals/:goalId/template')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'A goal goes the way of a template, made the family’s own.' })
  useTemplate(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, ...input }: UseTemplateBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(useTemplate, { streamId, input: { ...input, goalId }, meta, occurredAt });
  }
}
