import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CompleteTaskBody } from './complete-task.dto.js';
import { completeTask } from './complete-task.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CompleteTaskController {
  constructor(private readonly commands: Commands) {}

  @Post('tasks/:taskId/completed')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'A task is done.' })
  completeTask(
    @Param('id') streamId: string,
    @Param('taskId') taskId: string,
    @Body() { occurredAt, ...input }: CompleteTaskBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(completeTask, { streamId, input: { ...input, taskId }, meta, occurredAt });
  }
}
