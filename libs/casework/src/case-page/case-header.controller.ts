import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { notFound, rowsOf } from '#event-sourcing';
import { localDay } from '#governance';
import { Me, Permission, ReadModels, Seen, Streams, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { allowedToRole, TASK_ALLOWED } from '../case.rules.js';
import { caseHeader } from './case-header.projection.js';
import { CaseHeader, CaseItem, CasePerson, CaseTeamSeat } from './case-page.entity.js';
import { CaseQuery, CaseView, type CaseTaskView, type NextDateView } from './case-page.dto.js';
import { caseView, type CaseParts } from './case-view.js';
import { itemsAsOf } from './items-as-of.js';
import { datesAhead } from './dates-ahead.js';
import { timeline as timelineEntries } from './timeline.projection.js';
import { aboutOf, TimelineQuery } from './timeline.query.js';
import { ITEMS, visibleItem } from './visible-entries.js';

type Dated = Pick<CaseItem, 'itemId' | 'kind' | 'title' | 'code' | 'why' | 'dueOn' | 'actorId' | 'program'>;

@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseHeaderController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Permission('case.read', { kind: 'case', param: 'id' })
  @ApiOperation({ summary: 'Who, in which programs, with which team, how to reach them safely, and what is next.' })
  @ApiOkResponse({ type: CaseView })
  async case(
    @Param('id') caseId: string,
    @Query() { asOf }: CaseQuery,
    @Me() actor: SignedIn,
    @Seen() reader: Audience,
  ): Promise<CaseView> {
    const moment = asOf && new Date(asOf).toISOString();
    const parts = moment ? await this.asOf(caseId, moment) : await this.now(caseId);
    const look = {
      actor,
      who: (id: string, program?: string) => this.directory.who(id, program),
      programsOf: (id: string) => this.directory.find(id)?.programs ?? [],
      today: new Date().toISOString(),
      asOf: moment,
    };
    const about = aboutOf(parts.header);
    const timeline = await new TimelineQuery(this.dataSource).count(about, reader, { knownAt: moment });
    const goals = await this.goals(parts.header, reader, moment);
    const team = parts.seats.filter((seat) => seat.leftAt === null).length;
    const [tasks, nextDates] = moment ? [[], []] : [await this.tasks(caseId, actor, reader), await this.nextDates(parts.header, reader)];
    const notUpToDateSince = moment ? undefined : await this.notUpToDateSince(parts.header);
    return { ...caseView(parts, look), nextDates, tasks, counts: { timeline, goals, team }, ...(notUpToDateSince && { notUpToDateSince }) };
  }

  /** The past is folded from the log itself; only the pages of today can wait for something. */
  private notUpToDateSince({ caseId, planId, triageId, intakeId, personIds }: CaseHeader): Promise<string | undefined> {
    return this.readModels.notUpToDateSince([caseHeader.name, timelineEntries.name], [caseId, planId, triageId, intakeId, ...personIds]);
  }

  private async now(caseId: string): Promise<CaseParts> {
    const header =
      (await this.dataSource.getRepository(CaseHeader).findOneBy({ caseId })) ??
      (await this.readModels.notThere('case', [caseHeader.name], caseId));
    const seats = await this.dataSource.getRepository(CaseTeamSeat).find({ where: { caseId }, order: { since: 'ASC', seatId: 'ASC' } });
    return { header, seats, people: await this.people(header) };
  }

  /** From the case's own stream; the people's names and alerts are those of today. */
  private async asOf(caseId: string, moment: string): Promise<CaseParts> {
    const rows = rowsOf(caseHeader, await this.streams.read(`case-${caseId}`, moment));
    const header = rows.of(CaseHeader)[0] ?? notFound('case at that moment');
    return { header, seats: rows.of(CaseTeamSeat), people: await this.people(header) };
  }

  private people({ personIds }: CaseHeader): Promise<CasePerson[]> {
    return this.dataSource.getRepository(CasePerson).findBy({ personId: In(personIds) });
  }

  /** Goals that are open, or were at the moment, and that this reader may see today. */
  private async goals(header: CaseHeader, reader: Audience, moment?: string): Promise<number> {
    const then = moment && (await itemsAsOf(this.streams, header, moment)).filter((item) => item.kind === 'goal' && item.open);
    const which = then ? 'i."itemId" = ANY($3::uuid[])' : 'i.open AND cardinality($3::uuid[]) = 0';
    const sql = `SELECT count(*) FROM ${ITEMS} WHERE i."aboutId" = $1 AND i.kind = 'goal' AND ${which} AND ${visibleItem(reader, '$2::text[]')}`;
    const ids = then ? then.map((item) => item.itemId) : [];
    const [row] = await this.dataSource.query<{ count: string }[]>(sql, [header.planId, [...reader.keys], ids]);
    return Number(row?.count ?? 0);
  }

  /** What is due, the longest overdue first; nothing of a closed case is. */
  private async nextDates({ caseId, planId, triageId, state }: CaseHeader, reader: Audience): Promise<NextDateView[]> {
    if (state === 'closed') return [];
    const rows = await this.open([caseId, planId, triageId], `i."dueOn" IS NOT NULL`, reader);
    const today = localDay(new Date().toISOString());
    return datesAhead(rows, today).map(({ itemId, kind, title, code, dueOn, actorId, program }) => ({
      ...{ id: itemId, kind, day: String(dueOn), late: String(dueOn) < today, words: title },
      ...{ code: code ?? undefined, program: program ?? undefined },
      who: actorId ? this.directory.who(actorId) : undefined,
    }));
  }

  private async tasks(caseId: string, actor: SignedIn, reader: Audience): Promise<CaseTaskView[]> {
    const rows = await this.open([caseId], `i.kind = 'task'`, reader);
    return rows.map(({ itemId, title, why, dueOn, actorId, program }) => ({
      ...{ taskId: itemId, title, why: why ?? undefined, dueOn: dueOn ?? undefined, actorId, program: program ?? undefined, state: 'open' },
      who: actorId ? this.directory.who(actorId) : undefined,
      allowed: allowedToRole(actor, TASK_ALLOWED.open),
    }));
  }

  private open(about: readonly string[], condition: string, reader: Audience): Promise<Dated[]> {
    const sql = `SELECT i."itemId", i.kind, i.title, i.code, i.why, i."dueOn"::text, i."actorId", i.program FROM ${ITEMS}
      WHERE i."aboutId" = ANY($1::uuid[]) AND i.open AND ${condition} AND ${visibleItem(reader, '$2::text[]')}
      ORDER BY i."dueOn" NULLS LAST, i."itemId"`;
    return this.dataSource.query<Dated[]>(sql, [about, [...reader.keys]]);
  }
}
