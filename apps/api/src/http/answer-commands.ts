import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Executed } from '#event-sourcing';
import { answerOf, type CommandAnswer } from '#platform';

/** Turns what the kernel did, as a controller returns it, into the answer of a command with its headers. */
export function answerCommands(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, body, done) => done(null, isDone(body) ? answer(body, reply) : body));
}

function answer(body: Executed | CommandAnswer, reply: FastifyReply): CommandAnswer {
  const answered = 'streamId' in body ? answerOf(body) : body;
  reply.header('etag', `"${answered.revision}"`).header('x-position', answered.position);
  if (answered.replayed) reply.header('idempotent-replay', 'true');
  return answered;
}

function isDone(body: unknown): body is Executed | CommandAnswer {
  return typeof body === 'object' && body !== null && 'replayed' in body && 'events' in body && 'position' in body;
}
