import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, sees, Streams, WorkerDirectory, type Audience, type CommandMeta } from '#platform';
import { editAnswer, expectedRevision } from '../plan.answers.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { ReviseActionBody } from './revise-action.dto.js';
import { reviseAction } from './revise-action.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ReviseActionController {
  constructor(
    private readonly commands: Commands,
    private readonly directory: WorkerDirectory,
    private readonly streams: Streams,
  ) {}

  @Patch('actions/:actionId')
  @Permission('plan.act', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'Change fields of this action. If-Match: its revision. 412 with both values when another changed the same.' })
  async reviseAction(
    @Param('id') streamId: string,
    @Param('actionId') actionId: string,
    @Body() { occurredAt, confirmBeforeBirth: _answer, reason, ...change }: ReviseActionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const input = { actionId, change, expectedItemRevision: expectedRevision(meta), reason };
    const done = await this.commands.run(reviseAction, { streamId, input, meta, occurredAt });
    return editAnswer(
      done,
      (id) => this.directory.who(id),
      (otherId) => this.isShown(streamId, otherId, meta.audience),
    );
  }

  private async isShown(planId: string, actionId: string, audience: Audience): Promise<boolean> {
    const record = recordOf(await this.streams.read(`plan-${planId}`));
    return new Sight(record, (sharing, sharedWith) => sees(audience, sharing, sharedWith)).item(actionId) !== undefined;
  }
}
