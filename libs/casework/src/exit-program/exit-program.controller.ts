import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ExitProgramBody } from './exit-program.dto.js';
import { exitProgram } from './exit-program.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class ExitProgramController {
  constructor(private readonly commands: Commands) {}

  @Post('programs/:program/exited')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'A program leaves the case.' })
  exitProgram(
    @Param('id') streamId: string,
    @Param('program') program: string,
    @Body() { occurredAt, ...input }: ExitProgramBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(exitProgram, { streamId, input: { ...input, program }, meta, occurredAt });
  }
}
