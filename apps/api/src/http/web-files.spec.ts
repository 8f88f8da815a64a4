import { once } from 'node:events';
import { get as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWeb } from './web-files.js';

const SCRIPT = `console.log('${'x'.repeat(5_000)}')`;
let folder: string;
let server: FastifyInstance;
let port: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-web-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'web/index.html'), '<title>the app</title>');
  writeFileSync(join(folder, 'web/assets/index-1.js'), SCRIPT);
  server = fastify();
  expect(serveWeb(server, join(folder, 'web'))).toBe(true);
  await server.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = server.server.address() as AddressInfo);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** The path goes out as it is written, dots and all. */
async function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
  const outgoing = ask({ port, path, headers });
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const parts = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) };
}

it('gives the page for every address of the app', async () => {
  for (const url of ['/', '/my-day', '/cases/1?asOf=2026-01-01T00:00:00Z']) {
    const response = await get(url);
    expect([response.status, response.headers['cache-control'], response.bytes.toString()]).toEqual([
      200,
      'no-cache',
      '<title>the app</title>',
    ]);
  }
});

it('gives files whose name holds a hash for ever, packed where the browser can unpack', async () => {
  const plain = await get('/assets/index-1.js');
  expect([plain.bytes.toString(), plain.headers['cache-control']]).toEqual([SCRIPT, 'public, max-age=31536000, immutable']);
  const packed = await get('/assets/index-1.js', { 'accept-encoding': 'gzip, br' });
  expect([packed.headers['content-encoding'], gunzipSync(packed.bytes).toString()]).toEqual(['gzip', SCRIPT]);
  expect((await get('/assets/index-1.js', { 'if-none-match': String(plain.headers['etag']) })).status).toBe(304);
});

it.each([
  '/assets/none.js',
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/api/none',
  '/api',
  '/docs/none',
  '/health/none',
])('has nothing at %s', async (url) => {
  const response = await get(url);
  expect([response.status, response.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

it('says so when there is no web app', () => {
  expect(serveWeb(fastify(), join(folder, 'none'))).toBe(false);
});
