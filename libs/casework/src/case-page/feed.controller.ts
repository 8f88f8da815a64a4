import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Me, Permission, POOL, ReadModels, Seen, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import type { CaseHeader } from './case-page.entity.js';
import { entryView, type EntryReader } from './entry-view.js';
import { lookedBy, markLooked } from './feed-looked.js';
import { FeedQuery, FeedView, LookedBody, LookedView, type FeedCaseView } from './timeline.dto.js';
import { aboutOf, TimelineQuery, type EntryRow } from './timeline.query.js';

const LIMIT = 50;
/** How far back the very first look goes, in milliseconds: a week. */
const FIRST_LOOK = 7 * 86_400_000;
@ApiTags('my day')
@Controller('api/feed')
export class FeedController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(POOL) private readonly pool: Pool,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Permission('feed.read')
  @ApiOperation({ summary: 'What others did on my cases since I last looked, by case, newest first.' })
  @ApiOkResponse({ type: FeedView })
  async feed(@Query() { after, limit = LIMIT }: FeedQuery, @Me() actor: SignedIn, @Seen() reader: Audience): Promise<FeedView> {
    const looked = await lookedBy(this.pool, actor.id);
    const position = await this.readModels.reached();
    const cases = await this.casesOf(actor.id);
    const about = cases.flatMap(aboutOf);
    const { rows, total } = await new TimelineQuery(this.dataSource).since(about, reader, {
      after: after ?? looked?.position ?? { moment: new Date(Date.now() - FIRST_LOOK).toISOString() },
      except: actor.id,
      limit,
    });
    return {
      lastLookedAt: looked?.lookedAt,
      position,
      total,
      items: this.byCase(cases, rows, { audience: reader, personId: actor.personId }),
    };
  }

  @Post('looked')
  @HttpCode(200)
  @Permission('feed.read')
  @ApiOperation({ summary: 'Mark all as seen, up to a position.' })
  @ApiOkResponse({ type: LookedView })
  looked(@Body() { position }: LookedBody, @Me() actor: SignedIn): Promise<LookedView> {
    return markLooked(this.pool, actor.id, position);
  }

  private casesOf(actorId: string): Promise<CaseHeader[]> {
    const sql = `SELECT h.* FROM case_header h JOIN case_team_seat s USING ("caseId") WHERE s."actorId" = $1 AND s."leftAt" IS NULL`;
    return this.dataSource.query<CaseHeader[]>(sql, [actorId]);
  }

  private byCase(cases: readonly CaseHeader[], rows: readonly EntryRow[], reader: EntryReader): FeedCaseView[] {
    const order = new Map<CaseHeader, EntryRow[]>();
    for (const row of rows) {
      const owner = cases.find((one) => aboutOf(one).includes(row.aboutId));
      if (owner) order.set(owner, [...(order.get(owner) ?? []), row]);
    }
    return [...order].map(([{ caseId, number, name, planId }, entries]) => ({
      ...{ caseId, number, name, planId },
      count: entries.length,
      entries: entries.map((row) => entryView(row, this.directory, reader)),
    }));
  }
}
