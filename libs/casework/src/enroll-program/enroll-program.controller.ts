import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { EnrollProgramBody } from './enroll-program.dto.js';
import { enrollProgram } from './enroll-program.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class EnrollProgramController {
  constructor(private readonly commands: Commands) {}

  @Post('programs')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Another program joins the case.' })
  enrollProgram(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: EnrollProgramBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(enrollProgram, { streamId, input: input, meta, occurredAt });
  }
}
