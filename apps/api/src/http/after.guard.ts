import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPosition, Refusal } from '#event-sourcing';
import { ReadModels } from '#platform';

/** How long a read waits for what its caller has written, in milliseconds. */
const PATIENCE = 2_000;

/** Routes whose query uses `after` for something else. */
const OWN_AFTER = new Set(['/api/live', '/api/feed']);

type ReadRequest = FastifyRequest<{ Querystring: Record<string, unknown> }>;

/**
 * Reads wait for `?after=<position>`, and say in `X-Position` what they reflect. It comes after the access guard, so that only permitted
 * readers wait. A guard rather than an interceptor: an interceptor would put every request, commands too, through an RxJS stream.
 */
@Injectable()
export class AfterGuard implements CanActivate {
  constructor(private readonly readModels: ReadModels) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<ReadRequest>();
    if (request.method !== 'GET' || !isRead(request.routeOptions.url ?? '')) return true;
    return this.reflect(request, http.getResponse<FastifyReply>());
  }

  private async reflect(request: ReadRequest, reply: FastifyReply): Promise<true> {
    const { after, ...query } = request.query;
    request.query = query;
    const reached = after === undefined ? await this.readModels.reached() : await this.wait(positionIn(after));
    reply.header('x-position', reached);
    return true;
  }

  private async wait(position: string): Promise<string> {
    const reached = await this.readModels.waitFor(position, PATIENCE);
    if (reached >= position) return reached;
    throw new Refusal('unavailable', 'read.behind', 'What you wrote is safe, and is not shown here yet. Try again in a moment.', {
      position: reached,
    });
  }
}

function isRead(route: string): boolean {
  return route.startsWith('/api/') && !OWN_AFTER.has(route) && !/^\/api\/(session|auth|drafts)\b/.test(route);
}

/** A position as it is in answers. @throws Refusal 400 */
function positionIn(text: unknown): string {
  if (isPosition(text)) return text;
  throw new Refusal('shape', 'request.position', 'A position is the digits that an earlier answer gave.');
}
