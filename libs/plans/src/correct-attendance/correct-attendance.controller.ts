import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CorrectAttendanceBody } from './correct-attendance.dto.js';
import { correctAttendance } from './correct-attendance.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class CorrectAttendanceController {
  constructor(private readonly commands: Commands) {}

  @Post('attendance/:attendanceId/correction')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Who came was recorded wrongly; both are kept.' })
  correctAttendance(
    @Param('id') streamId: string,
    @Param('attendanceId') attendanceId: string,
    @Body() { occurredAt, ...input }: CorrectAttendanceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(correctAttendance, { streamId, input: { ...input, attendanceId }, meta, occurredAt });
  }
}
