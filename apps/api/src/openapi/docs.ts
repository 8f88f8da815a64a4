import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { filesIn, sendFile } from '../http/web-files.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Throughline: the API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <main id="swagger-ui"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, tryItOutEnabled: false });\n`;

const ASSETS = ['/swagger-ui.css', '/swagger-ui-bundle.js'];

const POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

/** `/openapi.json`, made when it is first asked for, and `/docs` to read it in: nothing is loaded from elsewhere. */
export function serveDocs(fastify: FastifyInstance, document: () => OpenAPIObject): void {
  let text: string | undefined;
  const files = filesIn(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')));
  fastify.get('/openapi.json', (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send((text ??= documentText(document()))),
  );
  fastify.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(PAGE));
  fastify.get('/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  for (const asset of ASSETS) {
    const file = files.get(asset);
    if (file) fastify.get(`/docs${asset}`, (request, reply) => sendFile(request, reply, file, 'no-cache'));
  }
}

/** The document as it is committed: `openapi.json`. */
export function documentText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
