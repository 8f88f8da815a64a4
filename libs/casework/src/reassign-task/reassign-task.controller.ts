import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ReassignTaskBody } from './reassign-task.dto.js';
import { reassignTask } from './reassign-task.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class ReassignTaskController {
  constructor(private readonly commands: Commands) {}

  @Post('tasks/:taskId/reassigned')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Somebody else does the task.' })
  reassignTask(
    @Param('id') streamId: string,
    @Param('taskId') taskId: string,
    @Body() { occurredAt, ...input }: ReassignTaskBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(reassignTask, { streamId, input: { ...input, taskId }, meta, occurredAt });
  }
}
