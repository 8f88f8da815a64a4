import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Permission, sees, Seen, Streams, type Audience } from '#platform';
import { usualName } from '../plan.names.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { PlanDocumentQuery } from './plan-document.dto.js';
import { aboutAt, PrintedPlan, type PlanThen } from './printed-plan.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class PlanDocumentController {
  constructor(private readonly streams: Streams) {}

  @Get('document')
  @Header('Cache-Control', 'no-store')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The plan as of a moment as a tagged PDF: what this reader may see. The same plan gives the same bytes.' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Param('id') planId: string, @Query() query: PlanDocumentQuery, @Seen() audience: Audience): Promise<StreamableFile> {
    const then = planThen((await this.streams.read(`plan-${planId}`)) as readonly Recorded<PlanEvent>[], audience, query.asOf);
    const bytes = await new PrintedPlan({ ...then, names: await this.namesIn(then) }, query.language ?? 'en').bytes();
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'inline; filename="plan.pdf"', length: bytes.length });
  }

  /** Of those alone whom something that the reader sees is about. */
  private async namesIn({ sight, revision }: Unnamed): Promise<PlanThen['names']> {
    const seen = sight.now().filter((item) => sight.saw(item, revision));
    const ids = [...new Set(seen.flatMap((item) => aboutAt(item, revision)))];
    const named = await Promise.all(ids.map(async (id) => [id, usualName(await this.streams.read(`person-${id}`))] as const));
    return new Map(named.flatMap(([id, name]) => (name ? [[id, name]] : [])));
  }
}

type Unnamed = Omit<PlanThen, 'names'>;

/** The plan as it was known at a moment; what is not shared with the reader any more is left out. */
function planThen(all: readonly Recorded<PlanEvent>[], audience: Audience, moment?: string): Unnamed {
  const until = moment === undefined ? Infinity : Date.parse(moment);
  const events = all.filter((event) => Date.parse(event.metadata.recordedAt) <= until);
  const last = events.at(-1) ?? notFound('plan at that moment');
  const sight = new Sight(recordOf(all), (sharing, sharedWith) => sees(audience, sharing, sharedWith));
  // As of the last change that the reader may know of: the day of another would tell of it.
  const asOf =
    moment === undefined
      ? (sight.heard(events).at(-1) ?? last).metadata.recordedAt
      : new Date(Math.min(Date.parse(moment), Date.now())).toISOString();
  return { state: events.reduce(plan.evolve, plan.initialState), sight, revision: last.revision, asOf };
}
