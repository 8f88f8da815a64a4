import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '#event-sourcing';
import { Permission, sees, Seen, Streams, WorkerDirectory, type Audience } from '#platform';
import { ACTION_FIELDS, GOAL_FIELDS } from '../plan.items.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { FieldHistoryQuery, FieldHistoryView } from './field-history.dto.js';
import { historyOf } from './history-of.js';

const EDITED = new Set<string>([...GOAL_FIELDS, ...ACTION_FIELDS]);

@ApiTags('plans')
@Controller('api/plans/:id')
export class FieldHistoryController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get('items/:itemId/history')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({
    summary: 'Every value that the fields of an item had: from whom, when true, when learnt, by which event; and what was not chosen.',
  })
  @ApiOkResponse({ type: FieldHistoryView })
  async history(
    @Param('id') planId: string,
    @Param('itemId') itemId: string,
    @Query() { field }: FieldHistoryQuery,
    @Seen() audience: Audience,
  ): Promise<FieldHistoryView> {
    const record = recordOf(await this.streams.read(`plan-${planId}`));
    const sight = new Sight(record, (sharing, sharedWith) => sees(audience, sharing, sharedWith));
    const item = sight.item(itemId) ?? notFound('item of this plan');
    // A field that nobody has filled in yet has a history without values.
    if (field !== undefined && !Object.hasOwn(item.fields, field) && !EDITED.has(field)) notFound('field of this item');
    return historyOf(item, sight, (id) => this.directory.who(id), field);
  }
}
