import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { notFound } from '#event-sourcing';
import { Me, pageOf, Permission, POOL, Seen, Streams, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { TimelinePageQuery } from './case-page.dto.js';
import { CaseHeader } from './case-page.entity.js';
import { entryView } from './entry-view.js';
import { lookedBy } from './feed-looked.js';
import { itemsAsOf } from './items-as-of.js';
import { TimelineView } from './timeline.dto.js';
import { aboutOf, TimelineQuery } from './timeline.query.js';

const LIMIT = 50;

@ApiTags('cases')
@Controller('api/cases/:id')
export class TimelineController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: WorkerDirectory,
    private readonly streams: Streams,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  @Get('timeline')
  @Permission('case.read', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'What happened, in any program, newest first by when it happened.' })
  @ApiOkResponse({ type: TimelineView })
  async timeline(
    @Param('id') caseId: string,
    @Query() query: TimelinePageQuery,
    @Seen() seen: Audience,
    @Me() { id, personId }: SignedIn,
  ): Promise<TimelineView> {
    const { limit = LIMIT, cursor, audience, kind, asOf: knownAt } = query;
    const header = (await this.dataSource.getRepository(CaseHeader).findOneBy({ caseId })) ?? notFound('case');
    const entries = new TimelineQuery(this.dataSource);
    const { rows, total, days } = await entries.page(aboutOf(header), seen, { audience, kind, knownAt }, { limit, cursor });
    const titles = knownAt && new Map((await itemsAsOf(this.streams, header, knownAt)).map((item) => [item.itemId, item.title]));
    const page = pageOf(
      rows,
      limit,
      (row) => [new Date(row.occurredAt).toISOString(), row.position],
      (row) =>
        entryView(titles ? { ...row, itemTitle: titles.get(row.itemId ?? '') ?? null } : row, this.directory, { audience: seen, personId }),
    );
    // Entries of others after this position are new to the reader.
    return { ...page, total, ...(days && { days }), newAfter: (await lookedBy(this.pool, id))?.position };
  }
}
