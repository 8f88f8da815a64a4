import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, LogUnavailable, Refusal } from '#event-sourcing';
import { edgeOf, problemOf, statusOf, type Log, type Problem } from '#platform';

/** Seconds after which it is worth to try again when something is down. */
const RETRY_AFTER = 2;

/** Whatever is thrown becomes a problem document: a refusal with its own words, anything else without any detail of what it was. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemFrom(error, edgeOf(request).correlationId);
    this.note(error, problem, request);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, problem);
  }

  private note(error: unknown, problem: Problem, request: FastifyRequest): void {
    if (problem.status < 500) return;
    const line = { error, code: problem.code, correlationId: problem.reference, route: request.routeOptions.url };
    if (problem.status === 503) this.log.warn(line, 'not available');
    else this.log.error(line, 'a request failed');
  }
}

/** Sends a problem document with the headers that belong to its status. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 503) reply.header('retry-after', String(RETRY_AFTER));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Nobody is signed in, or their session has ended: 401. */
export class NotSignedIn extends Error {}

const DOWN = 'We cannot reach our records at the moment. Nothing that you sent was lost on your side; try again in a few seconds.';

const BEING_MADE =
  'What this page shows is being made anew after an update. Try again in some minutes; if it goes on, tell whoever runs Throughline.';

/** The problem document of anything that was thrown. */
export function problemFrom(error: unknown, reference: string): Problem {
  if (error instanceof Refusal) return problemOf(statusOf(error.kind), error.code, error.message, reference, error.extra);
  if (error instanceof NotSignedIn) return problemOf(401, 'session.none', 'You are not signed in, or your session has ended.', reference);
  if (isDown(error)) return problemOf(503, 'unavailable', DOWN, reference);
  if (isOfOtherRelease(error)) return problemOf(503, 'read-model.being-made', BEING_MADE, reference);
  if (isOddValue(error)) return problemOf(400, 'request.value', 'A value in this request, or its cursor, is not one of ours.', reference);
  const status = statusIn(error);
  if (status !== undefined && status < 500) return framework(status, reference);
  return problemOf(500, 'unexpected', 'Something went wrong on our side. Tell us the reference if it goes on.', reference);
}

function framework(status: number, reference: string): Problem {
  switch (status) {
    case 404:
      return problemOf(404, 'not-found', 'There is nothing at this address.', reference);
    case 413:
      return problemOf(413, 'request.too-large', 'This is longer than we can take in one piece.', reference);
    case 414:
      return problemOf(414, 'request.address-too-long', 'This address is longer than any of ours.', reference);
    case 415:
      return problemOf(415, 'request.media-type', 'Send JSON with the content type application/json.', reference);
    default:
      return problemOf(
        status,
        'request.not-readable',
        'The request cannot be read: it is not well-formed JSON, or not as described.',
        reference,
      );
  }
}

function statusIn(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** True when the database could not read a value as what it should be: a cursor that was made by hand. */
function isOddValue(error: unknown): boolean {
  return /^22[0-9P]..$/.test(sqlState(error));
}

/** True when a read model lacks a table or column: until its takeover another release's tables are shown. */
function isOfOtherRelease(error: unknown): boolean {
  return /^42(P01|703)$/.test(sqlState(error));
}

/** The code that came with an error of the database, through whichever library; empty where none did. */
function sqlState(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return sqlState(driverError);
  return typeof code === 'string' ? code : '';
}

/** True when the database cannot be reached, through whichever library the news came. */
function isDown(error: unknown): boolean {
  if (error instanceof LogUnavailable || isUnavailable(error)) return true;
  const { driverError, cause } = (error ?? {}) as { driverError?: unknown; cause?: unknown };
  if (driverError !== undefined && driverError !== error) return isDown(driverError);
  return cause !== undefined && isDown(cause);
}
