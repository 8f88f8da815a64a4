import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { LeaveSeatBody } from './leave-seat.dto.js';
import { leaveSeat } from './leave-seat.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class LeaveSeatController {
  constructor(private readonly commands: Commands) {}

  @Post('seats/:seatId/left')
  @HttpCode(200)
  @Permission('case.join', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Somebody leaves the team.' })
  leaveSeat(
    @Param('id') streamId: string,
    @Param('seatId') seatId: string,
    @Body() { occurredAt, ...input }: LeaveSeatBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(leaveSeat, { streamId, input: { ...input, seatId }, meta, occurredAt });
  }
}
