import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, WorkerDirectory, type CommandMeta } from '#platform';
import { editAnswer, expectedRevision } from '../plan.answers.js';
import { ReviseGoalBody } from './revise-goal.dto.js';
import { reviseGoal } from './revise-goal.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ReviseGoalController {
  constructor(
    private readonly commands: Commands,
    private readonly directory: WorkerDirectory,
  ) {}

  @Patch('goals/:goalId')
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Change fields of this goal. If-Match: its revision. 412 with both values when another changed the same.' })
  async reviseGoal(
    @Param('id') streamId: string,
    @Param('goalId') goalId: string,
    @Body() { occurredAt, confirmBeforeBirth: _answer, ...change }: ReviseGoalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const input = { goalId, change, expectedItemRevision: expectedRevision(meta) };
    const done = await this.commands.run(reviseGoal, { streamId, input, meta, occurredAt });
    return editAnswer(done, (id) => this.directory.who(id));
  }
}
