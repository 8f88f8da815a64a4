import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AssignTaskBody } from './assign-task.dto.js';
import { assignTask } from './assign-task.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class AssignTaskController {
  constructor(private readonly commands: Commands) {}

  @Post('tasks')
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Give somebody on the team a task.' })
  assignTask(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: AssignTaskBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(assignTask, { streamId, input: input, meta, occurredAt });
  }
}
