import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  aliveAnswer,
  cameThroughProxy,
  listenError,
  missingMigrations,
  readyAnswer,
  servingAnswer,
  type ClosingList,
  type Config,
  type HealthAnswer,
} from '#platform';
import type { Kernel } from './kernel.js';

/** A worker beats every second; what was not heard of for so long is not at work. */
const HEARD_MS = 10_000;

type Asked = Pick<Kernel, 'pool' | 'migrations' | 'health' | 'telemetry'>;

/**
 * `/health/…` and `/metrics` of a projector: at the addresses of the server's, so that the same image and scraper ask both alike, and
 * with the same answers. Listens on HOST, which is this machine alone unless it is told otherwise.
 *
 * @returns its address
 */
export async function serveHealth(
  kernel: Asked,
  { host, port }: Pick<Config, 'host' | 'port'>,
  closing: Pick<ClosingList, 'add'>,
): Promise<string> {
  const server = createServer((request, response) => {
    void answer(kernel, request, response).catch(() => send(response, 503, { status: 'not-ready' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  closing.add('health', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

async function answer(kernel: Asked, { url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (url.split('?')[0]) {
    case '/health/live':
      return tell(response, aliveAnswer(await kernel.health.look()));
    case '/health/serving':
      return tell(response, servingAnswer(await kernel.health.look()));
    case '/health/ready':
    case '/health/projections':
      return ready(kernel, response);
    case '/metrics': {
      if (cameThroughProxy(headers)) return send(response, 404, { status: 'not-found' });
      const { contentType } = kernel.telemetry.metrics;
      const text = await kernel.telemetry.metrics.text();
      response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
      return;
    }
    default:
      return send(response, 404, { status: 'not-found' });
  }
}

/** Beside what is true of the whole product: that this process itself is at work. */
async function ready({ pool, migrations, health }: Asked, response: ServerResponse): Promise<void> {
  const [found, missing] = await Promise.all([health.lookAnew(), missingMigrations(pool, migrations)]);
  const checks = { migrated: missing.length === 0, heard: (found.vitals?.ownSilentMs ?? Infinity) < HEARD_MS };
  const answer = readyAnswer(found);
  const healthy = answer.healthy && checks.migrated && checks.heard;
  tell(response, { ...answer, healthy, status: healthy ? answer.status : 'not-ready' }, checks);
}

function tell(response: ServerResponse, { healthy, ...body }: HealthAnswer, checks?: Readonly<Record<string, boolean>>): void {
  send(response, healthy ? 200 : 503, checks ? { ...body, checks } : body);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
