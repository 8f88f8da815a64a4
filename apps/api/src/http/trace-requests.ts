import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OtelTracing, RequestSpan } from '#platform';

/** Streams of changes stay open for hours: their messages are noted, not they. */
const NOT_TRACED = '/api/live';

/** A span for each request of the API, which goes on from where the caller's trace is. Names and patterns only: never an address. */
export function traceRequests(fastify: FastifyInstance, tracing: OtelTracing | undefined): void {
  if (!tracing) return;
  const spans = new WeakMap<object, RequestSpan>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '';
    if (!route.startsWith('/api/') || route === NOT_TRACED) return done();
    const facts = { 'http.request.method': request.method, 'http.route': route, 'throughline.correlation': request.id };
    spans.set(request.raw, tracing.request(`${request.method} ${route}`, traceparentOf(request), facts));
    done();
  });
  // After the body was read: what reads it is called back by the connection, which knows of no request.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request.raw);
    if (span) span.run(done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    spans.get(request.raw)?.end(reply.raw.statusCode, {});
    done();
  });
}

function traceparentOf(request: FastifyRequest): string | undefined {
  const header = request.headers['traceparent'];
  return typeof header === 'string' ? header : undefined;
}
