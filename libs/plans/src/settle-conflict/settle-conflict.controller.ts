import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { textOf } from '../plan.items.js';
import { SettleConflictBody } from './settle-conflict.dto.js';
import { settleConflict } from './settle-conflict.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class SettleConflictController {
  constructor(private readonly commands: Commands) {}

  @Post('conflicts/:conflictId/settlement')
  @HttpCode(200)
  @Permission('plan.act', { kind: 'plan', param: 'id' })
  @ApiOperation({
    summary: 'Choose between two values that were kept. If-Match: the revision of the item as it was seen; 412 where a third was set.',
  })
  settleConflict(
    @Param('id') streamId: string,
    @Param('conflictId') conflictId: string,
    @Body() { chosen, reason, value }: SettleConflictBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const stated = Object.entries(value ?? {}).filter(([, one]) => one !== undefined);
    const texts = Object.fromEntries(stated.map(([field, one]) => [field, textOf(one)]));
    const seen = meta.ifMatch === undefined ? {} : { expectedItemRevision: meta.ifMatch };
    const input = { conflictId, chosen, ...(reason && { reason }), ...(value && { value: texts }), ...seen };
    return this.commands.run(settleConflict, { streamId, input, meta });
  }
}
