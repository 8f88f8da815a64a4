import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { keyOf, Me, pageOf, Permission, placesOf, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { caseHeader } from './case-header.projection.js';
import { CaseListQuery, CaseListView, type CaseRowView } from './case-page.dto.js';
import type { CaseHeader } from './case-page.entity.js';

const LIMIT = 50;

type Row = Omit<CaseHeader, 'openedAt'> & { openedAt: Date; lead: string | null };

@ApiTags('cases')
@Controller('api/cases')
export class CaseListController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Permission('case.list')
  @ApiOperation({ summary: 'Cases that one has a seat on, newest first.' })
  @ApiOkResponse({ type: CaseListView })
  async cases(@Query() query: CaseListQuery, @Me() actor: SignedIn): Promise<CaseListView> {
    const { limit = LIMIT, cursor, mine, state } = query;
    const ofPlace = actor.role === 'supervisor' && mine !== 'true';
    const seated = `EXISTS (SELECT 1 FROM case_team_seat s WHERE s."caseId" = h."caseId" AND s."actorId" = $1 AND s."leftAt" IS NULL)`;
    const where = ofPlace ? 'h.county = ANY($1::text[])' : seated;
    const from = keyOf(cursor, 2) ?? [null, null];
    const sql = `SELECT h.*, l."actorId" AS lead FROM case_header h LEFT JOIN case_team_seat l ON l."seatId" = h."leadSeatId"
      WHERE ${where} AND ($2::text IS NULL OR h.state = $2)
        AND ($3::timestamptz IS NULL OR (h."openedAt", h."caseId") < ($3::timestamptz, $4::uuid))
      ORDER BY h."openedAt" DESC, h."caseId" DESC LIMIT ${limit + 1}`;
    const rows = await this.dataSource.query<Row[]>(sql, [ofPlace ? placesOf(actor.jurisdictions) : actor.id, state ?? null, ...from]);
    const waiting = await this.readModels.notUpToDate(
      [caseHeader.name],
      rows.map(({ caseId }) => caseId),
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.openedAt.toISOString(), row.caseId],
      (row) => ({ ...this.item(row), notUpToDateSince: waiting.get(row.caseId) }),
    );
  }

  private item({ caseId, number, name, level, county, state, openedAt, planId, programs, lead, revision }: Row): CaseRowView {
    return {
      ...{ id: caseId, number, name, level, county, state, openedAt: openedAt.toISOString(), planId, programs, revision },
      lead: lead ? this.directory.who(lead) : undefined,
    };
  }
}
