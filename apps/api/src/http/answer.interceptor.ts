import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Executed } from '#event-sourcing';
import { answerOf, type CommandAnswer } from '#platform';

/** A controller hands back what the kernel did; the caller gets the answer of a command with its headers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((body: unknown) => this.answer(body, context.switchToHttp().getResponse<FastifyReply>())));
  }

  private answer(body: unknown, reply: FastifyReply): unknown {
    if (!isDone(body)) return body;
    const answer = 'streamId' in body ? answerOf(body) : body;
    reply.header('etag', `"${answer.revision}"`).header('x-position', answer.position);
    if (answer.replayed) reply.header('idempotent-replay', 'true');
    return answer;
  }
}

function isDone(body: unknown): body is Executed | CommandAnswer {
  return typeof body === 'object' && body !== null && 'replayed' in body && 'events' in body && 'position' in body;
}
