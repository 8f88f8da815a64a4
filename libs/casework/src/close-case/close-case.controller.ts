import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CloseCaseBody } from './close-case.dto.js';
import { closeCase } from './close-case.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CloseCaseController {
  constructor(private readonly commands: Commands) {}

  @Post('closure')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Close the case.' })
  closeCase(@Param('id') streamId: string, @Body() { occurredAt, ...input }: CloseCaseBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(closeCase, { streamId, input: input, meta, occurredAt });
  }
}
