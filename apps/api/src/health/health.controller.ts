import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, ReadModels } from '#platform';
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
    @Inject(COMMIT) private readonly commit: string | null,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers at all' })
  live(): { status: 'live'; commit: string | null } {
    return { status: 'live', commit: this.commit };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether everything is there: migrated, demo world written, projections at the head, web app served' })
  async readiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const entries = await Promise.all(this.ready.checks.map(async ({ name, check }) => [name, await check().catch(() => false)] as const));
    const ready = entries.every(([, passed]) => passed);
    if (!ready) reply.code(503).header('retry-after', '1');
    return { status: ready ? 'ready' : 'not-ready', commit: this.commit, log: this.ready.log, checks: Object.fromEntries(entries) };
  }

  @Get('projections')
  @ApiOperation({ summary: 'How far each read model is behind the log, and whether an open append holds the log up' })
  async projections(): Promise<object> {
    const { readModels } = this;
    const [head, items, log] = await Promise.all([readModels.head(), readModels.status(), readModels.logStanding()]);
    return { head, items, log };
  }
}
