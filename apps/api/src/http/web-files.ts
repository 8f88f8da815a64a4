import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '#platform';
import { sendProblem } from './problem.filter.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

interface File {
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly tag: string;
}

/** The files of a folder by their address. Read once, so that no address can reach anything else. */
export type Files = ReadonlyMap<string, File>;

/** Empty when there is no such folder. */
export function filesIn(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => fileOf(folder, join(entry.parentPath, entry.name))));
}

function fileOf(folder: string, path: string): [string, File] {
  const { size, mtimeMs } = statSync(path);
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return [
    `/${relative(folder, path).split(sep).join('/')}`,
    { path, type, size, tag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` },
  ];
}

const PACKABLE = /^(text|application)\/|svg/;
const packed = new WeakMap<File, Promise<Buffer>>();

/** A file's bytes in gzip: packed at its first request and kept, since there are few and they do not change. */
function packedBytes(file: File): Promise<Buffer> {
  const known = packed.get(file) ?? readFile(file.path).then((bytes) => promisify(gzip)(bytes));
  packed.set(file, known);
  return known;
}

/** Sends a file, or that the caller has it already. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: File, cacheControl: string): Promise<FastifyReply> {
  reply.header('cache-control', cacheControl).header('etag', file.tag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  reply.type(file.type);
  if (file.size > 1_000 && PACKABLE.test(file.type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    return reply.header('content-encoding', 'gzip').send(await packedBytes(file));
  }
  return reply.header('content-length', file.size).send(createReadStream(file.path));
}

/**
 * Serves the built web app: its files by name, and its page for every other address that is not the API's.
 *
 * @returns whether there is a web app to serve
 */
export function serveWeb(fastify: FastifyInstance, folder: string | undefined): boolean {
  const files = folder ? filesIn(folder) : new Map<string, File>();
  const page = files.get('/index.html');
  fastify.get('/*', (request, reply) => {
    const path = pathOf(request);
    const file = files.get(path);
    if (!page || /^\/(api|health|metrics|docs|openapi\.json)(\/|$)/.test(path)) return nothingHere(request, reply);
    // Names under /assets hold a hash of their content.
    if (file) return sendFile(request, reply, file, path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    return /\.[a-z0-9]{1,8}$/i.test(path) ? nothingHere(request, reply) : sendFile(request, reply, page, 'no-cache');
  });
  return page !== undefined;
}

function nothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  sendProblem(reply, problemOf(404, 'not-found', 'There is nothing at this address.', request.id));
  return reply;
}

function pathOf(request: FastifyRequest): string {
  try {
    return decodeURIComponent(request.url.split('?')[0] ?? '/');
  } catch {
    return '/';
  }
}
