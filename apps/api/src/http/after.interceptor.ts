import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { isPosition, Refusal } from '#event-sourcing';
import { ReadModels } from '#platform';

/** How long a read waits for what its caller has written, in milliseconds. */
const PATIENCE = 2_000;

/** Routes in whose query `after` is a word of their own. */
const OWN_AFTER = new Set(['/api/live', '/api/feed']);

/** Reads wait for `?after=<position>`, and say in `X-Position` what they reflect. */
@Injectable()
export class AfterInterceptor implements NestInterceptor {
  constructor(private readonly readModels: ReadModels) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    if (request.method !== 'GET' || !isRead(request.routeOptions.url ?? '')) return next.handle();
    const { after, ...query } = request.query;
    request.query = query;
    const reached = after === undefined ? await this.readModels.reached() : await this.wait(positionIn(after));
    http.getResponse<FastifyReply>().header('x-position', reached);
    return next.handle();
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
export function positionIn(text: unknown): string {
  if (isPosition(text)) return text;
  throw new Refusal('shape', 'request.position', 'A position is the digits that an earlier answer gave.');
}
