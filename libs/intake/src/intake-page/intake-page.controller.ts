import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { notFound } from '#event-sourcing';
import { keyOf, Me, OneOf, PageQuery, pageOf, Permission, placesOf, WorkerDirectory, type Page, type SignedIn } from '#platform';
import { IntakePage } from './intake-page.entity.js';
import { intakeView } from './intake-view.js';

const STATES = ['open', 'sent-to-triage', 'screened-out', 'withdrawn'] as const;
const PAGE = 50;

export class IntakesQuery extends PageQuery {
  @OneOf(STATES, { optional: true, description: 'Open ones unless said.' })
  state?: IntakePage['status'];
}

@ApiTags('intake')
@Controller('api/intakes')
export class IntakePageController {
  constructor(
    @InjectRepository(IntakePage) private readonly pages: Repository<IntakePage>,
    private readonly directory: WorkerDirectory,
  ) {}

  /** The queue of the front door: contacts of my counties, the oldest first. */
  @Get()
  @Permission('intake.list')
  async list(@Query() { state = 'open', limit = PAGE, cursor }: IntakesQuery, @Me() actor: SignedIn): Promise<Page<object>> {
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
    return { ...page, total };
  }

  /** One contact. */
  @Get(':id')
  @Permission('intake.read', { kind: 'intake', param: 'id' })
  async read(@Param('id') intakeId: string, @Me() actor: SignedIn): Promise<object> {
    return this.view((await this.pages.findOneBy({ intakeId })) ?? notFound('contact'), actor);
  }

  private count(state: string, actor: SignedIn): Promise<number> {
    const places = placesOf(actor.jurisdictions);
    return this.pages.createQueryBuilder('i').where('i.status = :state AND i.county = ANY (:places)', { state, places }).getCount();
  }

  private view(row: IntakePage, actor: SignedIn): object {
    return intakeView(row, actor, (id) => this.directory.who(id));
  }
}
