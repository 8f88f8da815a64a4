import type { FastifyInstance } from 'fastify';
import { cameThroughProxy, problemOf, type HttpMetrics, type Metrics } from '#platform';
import { sendProblem } from './problem.filter.js';

/**
 * `GET /metrics` for Prometheus, which asks each process directly. It needs no sign-in and holds no personal data, but it is not for the
 * public: a request that came through a proxy gets 404.
 */
export function serveMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.get('/metrics', async (request, reply) => {
    if (cameThroughProxy(request.headers)) {
      sendProblem(reply, problemOf(404, 'not-found', 'There is nothing at this address.', request.id));
      return reply;
    }
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

/** Counts each request by its route's pattern. */
export function countRequests(fastify: FastifyInstance, http: HttpMetrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const isStream = String(reply.raw.getHeader('content-type')).startsWith('text/event-stream');
    http.answered({ method: request.method, route, status: reply.raw.statusCode, milliseconds: reply.elapsedTime, isStream });
    done();
  });
}
