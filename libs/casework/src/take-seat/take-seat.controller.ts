import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { TakeSeatBody } from './take-seat.dto.js';
import { takeSeat } from './take-seat.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class TakeSeatController {
  constructor(private readonly commands: Commands) {}

  @Post('seats/:seatId/taken')
  @HttpCode(200)
  @Permission('case.join', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Take the seat that was offered to you.' })
  takeSeat(
    @Param('id') streamId: string,
    @Param('seatId') seatId: string,
    @Body() { occurredAt, ...input }: TakeSeatBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(takeSeat, { streamId, input: { ...input, seatId }, meta, occurredAt });
  }
}
