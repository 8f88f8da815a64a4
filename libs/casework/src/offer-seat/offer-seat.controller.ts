import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, WorkerDirectory, type CommandMeta } from '#platform';
import { seatOf } from '../case.seats.js';
import { OfferSeatBody } from './offer-seat.dto.js';
import { offerSeat } from './offer-seat.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class OfferSeatController {
  constructor(
    private readonly commands: Commands,
    private readonly directory: WorkerDirectory,
  ) {}

  @Post('seats')
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Ask somebody to join the team.' })
  offerSeat(@Param('id') streamId: string, @Body() body: OfferSeatBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const { actorId, program, seatRole = 'member', occurredAt } = body;
    const input = seatOf({ actorId, program, seatRole }, this.directory.find(actorId));
    return this.commands.run(offerSeat, { streamId, input, meta, occurredAt });
  }
}
