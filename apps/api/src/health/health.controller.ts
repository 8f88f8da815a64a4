import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { aliveAnswer, HealthWatch, Public, readyAnswer, ReadModels, servingAnswer, type HealthAnswer } from '#platform';
import { COMMIT } from './build.js';

/** What must be true before requests are sent here. */
export interface ReadyCheck {
  /** Such as `migrated`. */
  readonly name: string;
  check(): Promise<boolean>;
}

/** Holds the checks that the process composed. */
@Injectable()
export class ReadyChecks {
  constructor(
    readonly checks: readonly ReadyCheck[],
    /** Where the log is kept. */
    readonly log: string,
  ) {}
}

@ApiTags('Health')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly ready: ReadyChecks,
    private readonly readModels: ReadModels,
    private readonly watch: HealthWatch,
    @Inject(COMMIT) private readonly commit: string | null,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether a restart of this process would help nothing; 503: restart it' })
  async live(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { status, findings } = this.told(aliveAnswer(await this.watch.look()), reply);
    return { status, commit: this.commit, findings };
  }

  @Get('serving')
  @ApiOperation({ summary: 'Whether requests should be sent here: for proxies. A read model that stands still is no reason not to' })
  async serving(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { status, findings } = this.told(servingAnswer(await this.watch.look()), reply);
    return { status, commit: this.commit, findings };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether all is well: migrated, demo world written, web app served, and nothing that must move stands still' })
  async readiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const [health, ...entries] = await Promise.all([
      this.watch.look(),
      ...this.ready.checks.map(async ({ name, check }) => [name, await check().catch(() => false)] as const),
    ]);
    const answer = readyAnswer(health);
    const healthy = answer.healthy && entries.every(([, passed]) => passed);
    const { status, findings } = this.told({ ...answer, healthy, status: healthy ? answer.status : 'not-ready' }, reply);
    return { status, commit: this.commit, log: this.ready.log, checks: Object.fromEntries(entries), findings };
  }

  @Get('projections')
  @ApiOperation({ summary: 'How far each read model is behind the log, whether anything stands still, and what holds the log up' })
  async projections(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { readModels } = this;
    const health = await this.watch.look();
    const { status, findings } = this.told(readyAnswer(health), reply);
    if (!health.vitals) return { status, findings, head: null, items: [], log: null };
    const [head, items, log] = await Promise.all([readModels.head(), readModels.status(), readModels.logStanding()]);
    return { status, findings, head, items, log };
  }

  private told(answer: HealthAnswer, reply: FastifyReply): HealthAnswer {
    if (!answer.healthy) reply.code(503).header('retry-after', '1');
    return answer;
  }
}
