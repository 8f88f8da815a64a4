import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { HoldReviewBody } from './hold-review.dto.js';
import { holdReview } from './hold-review.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class HoldReviewController {
  constructor(private readonly commands: Commands) {}

  @Post('reviews')
  @HttpCode(200)
  @Permission('plan.edit', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The plan was looked at together; the next review is planned from that day.' })
  holdReview(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: HoldReviewBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(holdReview, { streamId, input, meta, occurredAt });
  }
}
