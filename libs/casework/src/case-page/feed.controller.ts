import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { START } from '#event-sourcing';
import { Me, Permission, POOL, ReadModels, Seen, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import type { CaseHeader } from './case-page.entity.js';
import { entryView } from './entry-view.js';
import { lookedBy, markLooked, type Looked } from './feed-looked.js';
import { aboutOf, TimelineQuery, type EntryRow } from './timeline.query.js';

const LIMIT = 50;
const POSITION = /^\d{20}$/;

export class FeedQuery {
  @IsOptional()
  @Matches(POSITION, { message: 'must be a position: 20 digits' })
  @ApiProperty({ required: false, description: 'What came after this position; since you last looked, if left out.' })
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 200 })
  limit?: number;
}

export class LookedBody {
  @Matches(POSITION, { message: 'must be a position: 20 digits' })
  @ApiProperty({ description: 'Up to where everything was seen.' })
  position: string;
}

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
  async feed(@Query() { after, limit = LIMIT }: FeedQuery, @Me() actor: SignedIn, @Seen() reader: Audience): Promise<object> {
    const looked = await lookedBy(this.pool, actor.id);
    const position = await this.readModels.reached();
    const cases = await this.casesOf(actor.id);
    const about = cases.flatMap(aboutOf);
    const { rows, total } = await new TimelineQuery(this.dataSource).since(about, reader, {
      after: after ?? looked?.position ?? START,
      except: actor.id,
      limit,
    });
    return { lastLookedAt: looked?.lookedAt, position, total, items: this.byCase(cases, rows) };
  }

  @Post('looked')
  @HttpCode(200)
  @Permission('feed.read')
  @ApiOperation({ summary: 'Mark all as seen, up to a position.' })
  looked(@Body() { position }: LookedBody, @Me() actor: SignedIn): Promise<Looked> {
    return markLooked(this.pool, actor.id, position);
  }

  private casesOf(actorId: string): Promise<CaseHeader[]> {
    const sql = `SELECT h.* FROM case_header h JOIN case_team_seat s USING ("caseId") WHERE s."actorId" = $1 AND s."leftAt" IS NULL`;
    return this.dataSource.query<CaseHeader[]>(sql, [actorId]);
  }

  private byCase(cases: readonly CaseHeader[], rows: readonly EntryRow[]): object[] {
    const order = new Map<CaseHeader, EntryRow[]>();
    for (const row of rows) {
      const owner = cases.find((one) => aboutOf(one).includes(row.aboutId));
      if (owner) order.set(owner, [...(order.get(owner) ?? []), row]);
    }
    return [...order].map(([{ caseId, number, name, planId }, entries]) => ({
      ...{ caseId, number, name, planId },
      count: entries.length,
      entries: entries.map((row) => entryView(row, this.directory)),
    }));
  }
}
