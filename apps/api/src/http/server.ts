import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '#event-sourcing';
import type { Log } from '#platform';
import { problemFrom, sendProblem } from './problem.filter.js';

/** Longest body, in bytes: a draft of 200 kB with every quotation mark escaped. */
export const BODY_LIMIT = 448 * 1024;

/** The HTTP server before any route is on it. A request's id is its correlation id. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: (request: IncomingMessage) => correlationOf(request.headers['x-correlation-id']),
    logger: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
  });
}

/** An address that cannot be read or is too long comes to no route and no hook, and is not said back. */
function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-correlation-id', request.id).header('x-content-type-options', 'nosniff');
  sendProblem(reply, problemFrom(error, request.id));
}

function correlationOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && isUuid(header) ? header.toLowerCase() : randomUUID();
}

const APP_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'", // positions on the throughline are style attributes
].join('; ');

/** What every answer carries: who may frame, load and guess nothing. */
export function secureHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-correlation-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', APP_POLICY);
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

/**
 * `localhost` and `127.0.0.1` are two sites to a browser, with two sets of cookies: one of them is enough. Health checks are
 * answered under either name.
 */
export function redirectLocalhost(fastify: FastifyInstance, publicUrl: string | undefined): void {
  if (publicUrl && new URL(publicUrl).hostname === 'localhost') return;
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (request.hostname.split(':')[0] !== 'localhost' || request.url.startsWith('/health')) return done();
    const port = request.raw.socket.localPort;
    void reply.redirect(`http://127.0.0.1:${port}${request.raw.url ?? '/'}`, 307);
  });
}

/** One line a request: the route's pattern, never its address. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      correlationId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (line.route.startsWith('/health') || line.route === '/*') log.debug(line, 'request');
    else log.info(line, 'request');
    done();
  });
}
