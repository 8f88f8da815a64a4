import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed, Recorded } from '#event-sourcing';
import { Commands, Meta, Permission, Streams, type CommandMeta } from '#platform';
import type { PlanDrafted } from '../plan.events.js';
import { isCaseClosed } from '../plan.case-closed.js';
import { ReopenPlanBody } from './reopen-plan.dto.js';
import { reopenPlan } from './reopen-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class ReopenPlanController {
  constructor(
    private readonly commands: Commands,
    private readonly streams: Streams,
  ) {}

  @Post('reopening')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The plan goes on where it was: one history. Of a closed case, the case is reopened instead.' })
  async reopenPlan(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: ReopenPlanBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { caseClosed: await this.caseClosed(streamId) };
    return this.commands.run(reopenPlan, { streamId, input, lookedUp, meta, occurredAt });
  }

  private async caseClosed(planId: string): Promise<boolean> {
    const drafted = (await this.streams.read(`plan-${planId}`)).find(({ type }) => type === 'PlanDrafted') as
      Recorded<PlanDrafted> | undefined;
    return drafted !== undefined && isCaseClosed(await this.streams.read(`case-${drafted.data.caseId}`));
  }
}
