import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { isUuid, notFound } from '#event-sourcing';
import { localDay, policyInForce, ruleWords } from '#governance';
import { Me, pageOf, keyOf, Permission, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { allowedOnScreening, type ScreeningState } from '../screening.js';
import { allowedOnTriage, type TriageState } from '../triage.js';
import { GivenAnswerView, ScreeningView, TriageListQuery, TriageListView, TriageView, type RecommendationView } from './triage-page.dto.js';
import { deadlineView } from './deadline-view.js';
import { triagePages } from './triage-page.projection.js';
import { ScreeningPage, TriageAcknowledgement, TriageDeadline, TriagePage, TriagePerson } from './triage-page.entity.js';

@ApiTags('triage')
@ApiExtraModels(GivenAnswerView)
@Controller('api')
export class TriagePageController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get('triages/:id')
  @Permission('triage.read', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'A triage: what was told, asked, recommended and decided, and by when what is due.' })
  @ApiOkResponse({ type: TriageView })
  async triage(@Param('id') triageId: string, @Me() actor: SignedIn): Promise<TriageView> {
    const row =
      (await this.dataSource.getRepository(TriagePage).findOneBy({ triageId })) ??
      (await this.readModels.notThere('triage', [triagePages.name], triageId));
    const deadlines = await this.dataSource.getRepository(TriageDeadline).find({ where: { triageId }, order: { dueAt: 'ASC' } });
    const acknowledged = await this.dataSource.getRepository(TriageAcknowledgement).find({ where: { triageId }, order: { at: 'ASC' } });
    const look = { actor, who: (who: string) => this.directory.who(who) };
    const screening = row.screeningId
      ? await this.dataSource.getRepository(ScreeningPage).findOneBy({ screeningId: row.screeningId })
      : null;
    const { triageId: id, recommended, assigned, overrideReason, personId, offered, chosen, declined, ...shown } = row;
    const about = [triageId, row.intakeId, personId, ...(row.screeningId ? [row.screeningId] : [])];
    return {
      id,
      ...shown,
      notUpToDateSince: await this.readModels.notUpToDateSince([triagePages.name], about),
      person: { id: personId, name: (await this.names([personId])).get(personId) ?? null },
      services: { offered, chosen, declined },
      screening: screening ? screeningView(screening) : undefined,
      recommendation: recommended ? recommendationView(recommended, row) : undefined,
      assigned: assigned ? { ...assigned, reason: overrideReason ?? undefined, by: this.directory.who(assigned.by) } : undefined,
      deadlines: deadlines.map((deadline) => deadlineView(deadline, acknowledged, look)),
      allowed: [...allowedOnTriage(stateOf(row)), ...(row.state === 'completed' && !row.caseId ? ['open-case'] : [])],
    };
  }

  @Get('triages')
  @Permission('triage.list')
  @ApiOperation({ summary: 'Triages of the counties that one works for, the longest waiting first.' })
  @ApiOkResponse({ type: TriageListView })
  async list(@Query() { state = 'open', limit = 50, cursor }: TriageListQuery, @Me() actor: SignedIn): Promise<TriageListView> {
    const after = keyOf(cursor, 2);
    const query = this.dataSource
      .getRepository(TriagePage)
      .createQueryBuilder('triage')
      .where('triage.state = :state AND triage.county = ANY(:counties)', { state, counties: [...actor.jurisdictions] });
    const total = await query.getCount();
    if (after) query.andWhere('(triage.contactAt, triage.triageId) > (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    const rows = await query
      .orderBy('triage.contactAt')
      .addOrderBy('triage.triageId')
      .take(limit + 1)
      .getMany();
    const names = await this.names(rows.map(({ personId }) => personId));
    const page = pageOf(
      rows,
      limit,
      (row) => [row.contactAt, row.triageId],
      (row) => ({
        id: row.triageId,
        person: { id: row.personId, name: names.get(row.personId) ?? null },
        county: row.county,
        contactAt: row.contactAt,
        state: row.state,
        level: row.assigned?.level,
      }),
    );
    return { ...page, total };
  }

  @Get('screenings/:id')
  @Permission('triage.screen', { kind: 'screening', param: 'id' })
  @ApiOperation({ summary: 'A screening with its answers and, once completed, its parts.' })
  @ApiOkResponse({ type: ScreeningView })
  async screening(@Param('id') screeningId: string): Promise<ScreeningView> {
    const row = isUuid(screeningId) && (await this.dataSource.getRepository(ScreeningPage).findOneBy({ screeningId }));
    return screeningView(row || notFound('screening'));
  }

  private async names(personIds: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.dataSource.getRepository(TriagePerson).findBy({ personId: In([...personIds]) });
    return new Map(rows.map(({ personId, name }) => [personId, name]));
  }
}

function stateOf(row: TriagePage): Pick<TriageState, 'status' | 'recommended' | 'assigned'> {
  return {
    status: row.state as TriageState['status'],
    ...(row.recommended && { recommended: row.recommended }),
    ...(row.assigned && {
      assigned: { level: row.assigned.level, recommended: row.recommended?.level ?? '', overridden: row.assigned.overridden },
    }),
  };
}

/** The rules in the words of the version that fired them. */
function recommendationView(
  { level, policyVersion, rules, at, screeningId }: NonNullable<TriagePage['recommended']>,
  row: TriagePage,
): RecommendationView {
  const table = policyInForce('triage-response-level', localDay(at), row.county).values;
  return { level, policyVersion, screeningId, at, rules: rules.map((rule) => ({ ...rule, words: ruleWords(table, rule.id) })) };
}

function screeningView({ screeningId, personId: _personId, ...row }: ScreeningPage): ScreeningView {
  return { id: screeningId, ...row, parts: row.parts ?? undefined, allowed: allowedOnScreening(row.state as ScreeningState['status']) };
}
