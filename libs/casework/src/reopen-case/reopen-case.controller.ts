import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ReopenCaseBody } from './reopen-case.dto.js';
import { reopenCase } from './reopen-case.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class ReopenCaseController {
  constructor(private readonly commands: Commands) {}

  @Post('reopening')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'The case goes on, and its plan with it, as one history; the next review is planned anew.' })
  reopenCase(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: ReopenCaseBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(reopenCase, { streamId, input: input, meta, occurredAt });
  }
}
