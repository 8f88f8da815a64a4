import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Projector, type ParkedKey, type ProjectionStatus, type Retried } from '#event-sourcing';
import { Me, Permission, type SignedIn } from '#platform';
import {
  AnswerBody,
  ParkedKeysView,
  ProjectionsView,
  RetriedView,
  RetryBody,
  type ParkedKeyView,
  type ProjectionView,
} from './operations.dto.js';

/** For those who keep the service running: how the read models stand, and what waits because it could not be applied. */
@ApiTags('Operations')
@Controller('api/operations')
export class OperationsController {
  constructor(private readonly projector: Projector) {}

  @Get('projections')
  @Permission('operations.read')
  @ApiOperation({ summary: 'How far each projection and reaction is, what is being built beside it, and what waits' })
  @ApiOkResponse({ type: ProjectionsView })
  async projections(): Promise<ProjectionsView> {
    const [units, builds] = await Promise.all([this.projector.status(), this.projector.builds.status()]);
    const items = [...grouped(units)].map(([name, shards]): ProjectionView => {
      const next = builds.find((build) => build.name === name)?.next;
      if (!next) return projectionView(shards);
      const { version, build, status, attended, progress } = next;
      const { done, secondsLeft = null } = progress;
      return { ...projectionView(shards), next: { version, build, status, attended, done, secondsLeft } };
    });
    return { head: units[0]?.head ?? '', items };
  }

  @Get('parked')
  @Permission('operations.read')
  @ApiOperation({ summary: 'What waits because an event could not be applied to it, the longest waiting first' })
  @ApiOkResponse({ type: ParkedKeysView })
  async parked(): Promise<ParkedKeysView> {
    const { items, total } = await this.projector.parked.list();
    return { items: items.map(parkedView), total };
  }

  @Post('parked/retry')
  @HttpCode(200)
  @Permission('operations.repair')
  @ApiOperation({ summary: 'Applies what a key waited for, or all keys of a projection; those that still cannot be applied wait on' })
  @ApiOkResponse({ type: RetriedView })
  async retry(@Body() { projection, key = 'all' }: RetryBody): Promise<RetriedView> {
    return retriedView(await this.projector.parked.retry(projection, key));
  }

  @Post('parked/answer')
  @HttpCode(200)
  @Permission('operations.repair')
  @ApiOperation({ summary: 'Lets the event that a key waits at not count for it, for ever, and applies what waited behind' })
  @ApiOkResponse({ type: RetriedView })
  async answer(@Body() body: AnswerBody, @Me() { id }: SignedIn): Promise<RetriedView> {
    return retriedView(await this.projector.parked.answer({ ...body, by: id }));
  }
}

function grouped(units: readonly ProjectionStatus[]): Map<string, ProjectionStatus[]> {
  const groups = new Map<string, ProjectionStatus[]>();
  for (const unit of units) groups.set(unit.name, [...(groups.get(unit.name) ?? []), unit]);
  return groups;
}

function projectionView(shards: readonly ProjectionStatus[]): ProjectionView {
  const slowest = shards.reduce((one, other) => (other.lag > one.lag ? other : one));
  const { name, version, build, position, lag, lagIn } = slowest;
  const since = shards.flatMap(({ parkedSince }) => parkedSince ?? []).map((one) => one.toISOString());
  return {
    ...{ name, version, build, position, lag, lagIn, shards: shards.length },
    parked: shards.reduce((sum, one) => sum + one.parked, 0),
    parkedSince: since.sort()[0] ?? null,
    owned: shards.every(({ owner }) => owner !== undefined),
    error: shards.find(({ error }) => error !== undefined)?.error ?? null,
  };
}

function parkedView({ projection, key, shown, since, position, eventId, eventType, code, behind }: ParkedKey): ParkedKeyView {
  return { projection, key, shown, since: since.toISOString(), position, eventId, eventType, code, behind };
}

function retriedView({ whole, waiting }: Retried): RetriedView {
  return { whole: [...whole], waiting: [...waiting] };
}
