import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CancelTaskBody } from './cancel-task.dto.js';
import { cancelTask } from './cancel-task.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CancelTaskController {
  constructor(private readonly commands: Commands) {}

  @Post('tasks/:taskId/cancelled')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'A task is not needed any more.' })
  cancelTask(
    @Param('id') streamId: string,
    @Param('taskId') taskId: string,
    @Body() { occurredAt, ...input }: CancelTaskBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(cancelTask, { streamId, input: { ...input, taskId }, meta, occurredAt });
  }
}
