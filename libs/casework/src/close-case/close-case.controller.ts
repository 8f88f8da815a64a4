import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { derivedId, type Executed, type Recorded } from '#event-sourcing';
import { closePlan, goesOn } from '#plans';
import { Commands, Meta, Permission, Streams, type CommandMeta } from '#platform';
import type { CaseEvent } from '../case.events.js';
import { caseStream } from '../case.js';
import { openTasks } from '../case.rules.js';
import { CloseCaseBody } from './close-case.dto.js';
import { closeCase } from './close-case.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CloseCaseController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: Streams,
  ) {}

  @Post('closure')
  @HttpCode(200)
  @Permission('case.work', { kind: 'case', param: 'id' })
  @ApiOperation({
    summary:
      'Close the case, and its plan with it: with what becomes of every goal, action and service that is open. Refused while tasks are open.',
  })
  async closeCase(
    @Param('id') streamId: string,
    @Body() { occurredAt, goals = [], items = [], ...input }: CloseCaseBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const planId = await this.planToClose(streamId);
    if (planId) {
      const closing = { ...meta, idempotencyKey: derivedId(meta.actor.id, 'close-case', meta.idempotencyKey, 'plan') };
      await this.commands.run(closePlan, { streamId: planId, input: { reason: input.reason, goals, items }, meta: closing, occurredAt });
    }
    return this.commands.run(closeCase, { streamId, input, meta, occurredAt });
  }

  /**
   * The plan that goes on still, where the case may be closed otherwise. The plan is closed first, so that a refusal of either leaves
   * the case open; where the case was closed by this command before, both are answered as they were then.
   */
  private async planToClose(caseId: string): Promise<string | undefined> {
    const events = (await this.streams.read(`case-${caseId}`)) as readonly Recorded<CaseEvent>[];
    const state = events.reduce(caseStream.evolve, caseStream.initialState);
    if (state.status !== 'open' || openTasks(state).length > 0) return undefined;
    return goesOn(await this.streams.read(`plan-${state.planId}`)) ? state.planId : undefined;
  }
}
