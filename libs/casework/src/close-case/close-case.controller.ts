import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { derivedId, Refusal, type Executed, type Recorded } from '#event-sourcing';
import { closePlan, goesOn } from '#plans';
import { Commands, Meta, Permission, Streams, WorkerDirectory, type CommandMeta } from '#platform';
import type { CaseEvent } from '../case.events.js';
import { caseStream, type CaseState } from '../case.js';
import { openTasks } from '../case.rules.js';
import { CloseCaseBody } from './close-case.dto.js';
import { closeCase } from './close-case.js';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CloseCaseController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
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
      const lookedUp = { supervisors: this.directory.supervisorsByPlace() };
      const ends = { reason: input.reason, goals, items };
      await this.commands.run(closePlan, { streamId: planId, input: ends, lookedUp, meta: closing, occurredAt });
    }
    try {
      return await this.commands.run(closeCase, { streamId, input, meta, occurredAt });
    } catch (error) {
      throw error instanceof Refusal && (await this.onlyPlanIsClosed(streamId)) ? withPlanClosed(error) : error;
    }
  }

  /**
   * The plan that goes on still, where the case may be closed otherwise. The plan is closed first, so that a refusal of either leaves
   * the case open; where the case was closed by this command before, both are answered as they were then.
   */
  private async planToClose(caseId: string): Promise<string | undefined> {
    const state = await this.caseAsItStands(caseId);
    if (state.status !== 'open' || openTasks(state).length > 0) return undefined;
    return goesOn(await this.streams.read(`plan-${state.planId}`)) ? state.planId : undefined;
  }

  /** The plan was closed, then or before, and the case goes on: a task came between the two, or the log could not be reached. */
  private async onlyPlanIsClosed(caseId: string): Promise<boolean> {
    const { status, planId } = await this.caseAsItStands(caseId);
    if (status !== 'open') return false;
    const events = await this.streams.read(`plan-${planId}`);
    return events.length > 0 && !goesOn(events);
  }

  private async caseAsItStands(caseId: string): Promise<CaseState> {
    const events = (await this.streams.read(`case-${caseId}`)) as readonly Recorded<CaseEvent>[];
    return events.reduce(caseStream.evolve, caseStream.initialState);
  }
}

/** The same refusal, which leaves nobody in the dark: closing the case again finishes it, and the plan can go on until then. */
function withPlanClosed({ kind, code, message, extra }: Refusal): Refusal {
  const also = 'The plan of this case is closed already. Close the case after that, or reopen the plan if the work goes on.';
  return new Refusal(kind, code, `${message} ${also}`, { ...extra, planClosed: true });
}
