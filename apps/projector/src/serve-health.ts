import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenError, missingMigrations, type ClosingList, type Config } from '#platform';
import type { Kernel } from './kernel.js';

/** A worker beats every second; what was not heard of for so long is not at work. */
const HEARD = `interval '10 seconds'`;

type Asked = Pick<Kernel, 'pool' | 'projector' | 'migrations' | 'telemetry'>;

/**
 * `/health/live`, `/health/ready` and `/metrics` of a projector: at the addresses of the server's, so that the same image, proxy and
 * scraper ask both alike. Ready means that its heartbeat is in the database; how far its projections are, the servers and metrics say.
 *
 * @returns its address
 */
export async function serveHealth(
  kernel: Asked,
  { host, port }: Pick<Config, 'host' | 'port'>,
  closing: Pick<ClosingList, 'add'>,
): Promise<string> {
  const server = createServer((request, response) => {
    void answer(kernel, request.url ?? '/', response).catch(() => send(response, 503, { status: 'not-ready' }));
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

async function answer(kernel: Asked, url: string, response: ServerResponse): Promise<void> {
  switch (url.split('?')[0]) {
    case '/health/live':
      return send(response, 200, { status: 'live' });
    case '/health/ready': {
      const checks = { migrated: (await missingMigrations(kernel.pool, kernel.migrations)).length === 0, heard: await isHeard(kernel) };
      const ready = checks.migrated && checks.heard;
      return send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready', checks });
    }
    case '/metrics': {
      const { contentType } = kernel.telemetry.metrics;
      const text = await kernel.telemetry.metrics.text();
      response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
      return;
    }
    default:
      return send(response, 404, { status: 'not-found' });
  }
}

async function isHeard({ pool, projector }: Asked): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT FROM projection_workers WHERE worker = $1 AND seen_at > clock_timestamp() - ${HEARD}`, [
    projector.workerName,
  ]);
  return rowCount === 1;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
