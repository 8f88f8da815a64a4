import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { keyOf, Me, pageOf, Permission, placesOf, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { IntakesQuery, IntakesView, IntakeView } from './intake-page.dto.js';
import { IntakePage } from './intake-page.entity.js';
import { intakePages } from './intake-page.projection.js';
import { intakeView } from './intake-view.js';

const PAGE = 50;

@ApiTags('intake')
@Controller('api/intakes')
export class IntakePageController {
  constructor(
    @InjectRepository(IntakePage) private readonly pages: Repository<IntakePage>,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  /** The queue of the front door: contacts of my counties, the oldest first. */
  @Get()
  @Permission('intake.list')
  @ApiOkResponse({ type: IntakesView })
  async list(@Query() { state = 'open', limit = PAGE, cursor }: IntakesQuery, @Me() actor: SignedIn): Promise<IntakesView> {
    const from = keyOf(cursor, 2);
    const query = this.pages
      .createQueryBuilder('i')
      .where('i.status = :state AND i.county = ANY (:places)', { state, places: placesOf(actor.jurisdictions) })
      .orderBy('i.receivedAt')
      .addOrderBy('i.intakeId');
    if (from) query.andWhere('(i.receivedAt, i.intakeId) > (:at::timestamptz, :id::uuid)', { at: from[0], id: from[1] });
    const [rows, total] = await Promise.all([
      query
        .clone()
        .limit(limit + 1)
        .getMany(),
      this.count(state, actor),
    ]);
    const page = pageOf(
      rows,
      limit,
      (row) => [row.receivedAt, row.intakeId],
      (row) => this.view(row, actor),
    );
    return { ...page, items: [...page.items], total };
  }

  /** One contact. */
  @Get(':id')
  @Permission('intake.read', { kind: 'intake', param: 'id' })
  @ApiOkResponse({ type: IntakeView })
  async read(@Param('id') intakeId: string, @Me() actor: SignedIn): Promise<IntakeView> {
    const row = (await this.pages.findOneBy({ intakeId })) ?? (await this.readModels.notThere('contact', [intakePages.name], intakeId));
    const since = await this.readModels.notUpToDateSince([intakePages.name], [intakeId, ...(row.personId ? [row.personId] : [])]);
    return { ...this.view(row, actor), ...(since && { notUpToDateSince: since }) };
  }

  private count(state: string, actor: SignedIn): Promise<number> {
    const places = placesOf(actor.jurisdictions);
    return this.pages.createQueryBuilder('i').where('i.status = :state AND i.county = ANY (:places)', { state, places }).getCount();
  }

  private view(row: IntakePage, actor: SignedIn): IntakeView {
    return intakeView(row, actor, (id) => this.directory.who(id));
  }
}
