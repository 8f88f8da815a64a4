import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AssignLeadBody } from './assign-lead.dto.js';
import { assignLead } from './assign-lead.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class AssignLeadController {
  constructor(private readonly commands: Commands) {}

  @Post('seats/:seatId/lead')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Another worker leads from now on.' })
  assignLead(
    @Param('id') streamId: string,
    @Param('seatId') seatId: string,
    @Body() { occurredAt, ...input }: AssignLeadBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(assignLead, { streamId, input: { ...input, seatId }, meta, occurredAt });
  }
}
