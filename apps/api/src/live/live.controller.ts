import { Controller, Get, Query, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FeedReader } from '#casework';
import { AccessRules } from '#consent';
import { isPosition, POSITION } from '#event-sourcing';
import { AccessPoint, HttpMetrics, Me, Permission, type SignedIn } from '#platform';
import { Authenticator } from '../identity/authenticator.js';
import { Sessions } from '../identity/sessions.js';
import { LiveConnection } from './live-connection.js';
import { LiveFeed } from './live-feed.js';
import { LivePolicy } from './live-policy.js';
import { LiveTraces } from './live-traces.js';

/** Beyond this a resume would be slower than reading the pages anew. */
const MOST_MISSED = 10_000;
const OLDEST_MISSED = 7 * 86_400_000;

export class LiveQuery {
  @IsOptional()
  @Matches(POSITION, { message: 'must be a position: the digits that an answer gave' })
  @ApiProperty({ required: false, description: 'Resume after this position; the header Last-Event-ID does the same.' })
  after?: string;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  connection: 'keep-alive',
};

@ApiTags('Live')
@Controller('api/live')
export class LiveController implements BeforeApplicationShutdown {
  private readonly bySession = new Map<string, Set<LiveConnection>>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly reader: FeedReader,
    private readonly access: AccessPoint,
    private readonly rules: AccessRules,
    private readonly authenticator: Authenticator,
    private readonly numbers: HttpMetrics,
    private readonly traces: LiveTraces,
    sessions: Sessions,
  ) {
    sessions.onEnd((key) => this.endAll(key));
  }

  @Get()
  @Permission('live.follow')
  @ApiOperation({
    summary: 'Changes as they happen (server-sent events): which case, plan, intake, triage or person changed at which position',
  })
  @ApiOkResponse({
    description: 'Events `change`, `beat` (every 10 seconds) and `reset` (read everything anew); their id is the position.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async follow(
    @Query() { after }: LiveQuery,
    @Me() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.authenticator.sessionOf(request);
    const resumed = resumeFrom(request.headers['last-event-id'], after);
    const reached = await this.feed.reached();
    const anew = resumed !== undefined && (!isPosition(resumed) || (await this.isUnknown(resumed)) || (await this.isTooOld(resumed)));
    reply.hijack();
    reply.raw.writeHead(200, { ...HEADERS, 'x-correlation-id': request.id });
    if (anew) this.tellReset(reply, reached);
    const parts = {
      feed: this.feed,
      policy: new LivePolicy(this.access, actor),
      response: reply.raw,
      numbers: this.numbers,
      traces: this.traces,
      measures: this.rules.namesFor(actor.role).includes('measures.read'),
      stillSignedIn: async () => !session || (await this.authenticator.sessionOf(request)) !== undefined,
    };
    const key = session?.key ?? '';
    const connection = new LiveConnection(parts, anew || resumed === undefined ? reached : resumed, (ended) => this.forget(key, ended));
    const open = this.bySession.get(key) ?? new Set();
    this.bySession.set(key, open.add(connection));
    connection.start();
  }

  private forget(key: string, ended: LiveConnection): void {
    const open = this.bySession.get(key);
    open?.delete(ended);
    if (open?.size === 0) this.bySession.delete(key);
  }

  private tellReset(reply: FastifyReply, reached: string): void {
    reply.raw.write(`event: reset\nid: ${reached}\ndata: {"position":"${reached}"}\n\n`);
    this.numbers.liveSent('reset');
  }

  beforeApplicationShutdown(): void {
    for (const key of this.bySession.keys()) this.endAll(key);
  }

  private endAll(key: string): void {
    for (const connection of [...(this.bySession.get(key) ?? [])]) connection.end();
    this.bySession.delete(key);
  }

  /** True for a position that this log never gave: of another log, or of one that was restored to an earlier moment. */
  private async isUnknown(position: string): Promise<boolean> {
    if (/^0*$/.test(position)) return false;
    const head = await this.feed.head();
    return position.length !== head.length || position > head;
  }

  private async isTooOld(position: string): Promise<boolean> {
    if ((await this.reader.countAfter(position, MOST_MISSED + 1)) > MOST_MISSED) return true;
    const [first] = await this.reader.after(position, 1);
    return first !== undefined && Date.now() - first.recordedAt.getTime() > OLDEST_MISSED;
  }
}

/** The later of `Last-Event-ID` and the query. What is no position is passed on as it is, so that the listener is told to reset. */
function resumeFrom(header: string | string[] | undefined, after: string | undefined): string | undefined {
  const told = typeof header === 'string' && header !== '' ? header : undefined;
  if (told !== undefined && !isPosition(told)) return told;
  return [told, after]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}
