import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordAttendanceBody } from './record-attendance.dto.js';
import { recordAttendance } from './record-attendance.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class RecordAttendanceController {
  constructor(private readonly commands: Commands) {}

  @Post('attendance')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Who came to one time of a service or of an action.' })
  recordAttendance(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: RecordAttendanceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(recordAttendance, { streamId, input, meta, occurredAt });
  }
}
