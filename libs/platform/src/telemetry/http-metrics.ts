import type { Metrics } from './metrics.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Requests by route pattern; open streams of changes by themselves, because they last as long as a page is open. */
export class HttpMetrics {
  private readonly requests = this.metrics.counter({
    name: 'throughline_http_requests_total',
    help: 'Requests by method, route pattern and class of status.',
    labels: ['method', 'route', 'status'],
  });
  private readonly seconds = this.metrics.histogram({
    name: 'throughline_http_request_seconds',
    help: 'How long requests took, streams of changes left out.',
    labels: ['method', 'route'],
    buckets: SECONDS,
  });
  private readonly connections = this.metrics.gauge({ name: 'throughline_live_connections', help: 'Open streams of changes.' });
  private readonly messages = this.metrics.counter({
    name: 'throughline_live_messages_total',
    help: 'Messages on open streams of changes.',
    labels: ['event'],
  });

  constructor(private readonly metrics: Metrics) {}

  /** @param route the pattern, never an address */
  answered(request: { method: string; route: string; status: number; milliseconds: number; isStream: boolean }): void {
    const { route } = request;
    const method = METHODS.has(request.method) ? request.method : 'other';
    this.requests.inc({ method, route, status: `${Math.floor(request.status / 100)}xx` });
    if (!request.isStream) this.seconds.observe({ method, route }, request.milliseconds / 1_000);
  }

  liveOpened(): void {
    this.connections.inc();
  }

  liveClosed(): void {
    this.connections.dec();
  }

  liveSent(event: 'change' | 'beat' | 'reset'): void {
    this.messages.inc({ event });
  }
}
