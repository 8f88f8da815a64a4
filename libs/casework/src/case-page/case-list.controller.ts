import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { keyOf, Me, pageOf, Permission, placesOf, preparedReads, ReadModels, WorkerDirectory, type Read, type SignedIn } from '#platform';
import { caseHeader } from './case-header.projection.js';
import { CaseListQuery, CaseListView, type CaseRowView } from './case-page.dto.js';
import type { CaseHeader } from './case-page.entity.js';

const LIMIT = 50;

type Shown = Pick<CaseHeader, 'caseId' | 'number' | 'name' | 'level' | 'county' | 'state' | 'planId' | 'programs' | 'revision'>;
type Row = Shown & { openedAt: Date; lead: string | null };

/** Cases in the state asked for, after the one that the page before ended with. */
const NEXT = `($2::text IS NULL OR h.state = $2) AND ($3::timestamptz IS NULL OR (h."openedAt", h."caseId") < ($3::timestamptz, $4::uuid))`;
const NEWEST = 'h."openedAt" DESC, h."caseId" DESC';

/** One by one from the seats: whoever else has cases is not looked at, however many there are. */
const SEATED = `(SELECT DISTINCT s."caseId" FROM case_team_seat s WHERE s."actorId" = $1 AND s."leftAt" IS NULL) mine
  CROSS JOIN LATERAL (SELECT * FROM case_header h WHERE h."caseId" = mine."caseId" AND ${NEXT} OFFSET 0) h`;
/** Of each county no more than the page takes. */
const OF_PLACE = `unnest($1::text[]) AS place (county)
  CROSS JOIN LATERAL (SELECT * FROM case_header h WHERE h.county = place.county AND ${NEXT} ORDER BY ${NEWEST} LIMIT $5) h`;

/** Each column by its name: a prepared statement outlives the tables of one version. */
const SHOWN = 'h."caseId", h.number, h.name, h.level, h.county, h.state, h."openedAt", h."planId", h.programs, h.revision';

const page = (cases: string): string => `SELECT ${SHOWN}, l."actorId" AS lead
  FROM (SELECT h.* FROM ${cases} ORDER BY ${NEWEST} LIMIT $5) h LEFT JOIN case_team_seat l ON l."seatId" = h."leadSeatId" ORDER BY ${NEWEST}`;

@ApiTags('cases')
@Controller('api/cases')
export class CaseListController {
  private readonly read: Read;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {
    this.read = preparedReads(dataSource);
  }

  @Get()
  @Permission('case.list')
  @ApiOperation({ summary: 'Cases that one has a seat on, newest first.' })
  @ApiOkResponse({ type: CaseListView })
  async cases(@Query() query: CaseListQuery, @Me() actor: SignedIn): Promise<CaseListView> {
    const { limit = LIMIT, cursor, mine, state } = query;
    const ofPlace = actor.role === 'supervisor' && mine !== 'true';
    const from = keyOf(cursor, 2) ?? [null, null];
    const [of, whose] = ofPlace ? [OF_PLACE, [...new Set(placesOf(actor.jurisdictions))]] : [SEATED, actor.id];
    const rows = await this.read<Row>(page(of), [whose, state ?? null, ...from, limit + 1]);
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
