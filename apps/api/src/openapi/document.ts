import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { POSITION } from '#event-sourcing';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What OpenAPI says of the whole API, the same at every start: from the controllers, their DTOs and their permissions. */
export function createDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Throughline')
    .setDescription('One person, one plan, one stream of events. Errors are RFC 9457 problem documents with a stable `code`.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(
      'tl_session',
      { type: 'apiKey', in: 'cookie', name: 'tl_session', description: 'Browsers. Every change also sends X-CSRF-Token.' },
      'session',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Systems: a token of the identity provider.' },
      'bearer',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller}.${method}` });
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components?.schemas, Problem: PROBLEM, CommandAnswer: COMMAND_ANSWER }),
  };
  document.paths = sorted(document.paths);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) complete(operation, method, path);
    }
  }
  return document;
}

/** Adds what holds for every operation, so that no controller repeats it. */
function complete(operation: Operation, method: string, path: string): void {
  operation.summary ??= sentenceOf(operation.operationId ?? path);
  const open = (operation as { 'x-permission'?: { name?: string } })['x-permission']?.name === 'public';
  if (!open) operation.security = [{ session: [] }, { bearer: [] }];
  if (isCommand(operation)) answerOfCommand(operation);
  if (method === 'get' && !open && !isOwnAfter(path)) operation.parameters = [...(operation.parameters ?? []), AFTER];
  for (const status of problemsOf(operation, method, path, open)) {
    operation.responses[status] ??= { description: PROBLEMS[status] ?? 'Problem', content: PROBLEM_CONTENT };
  }
}

function isCommand(operation: Operation): boolean {
  return (operation.parameters ?? []).some((parameter) => 'name' in parameter && parameter.name === 'Idempotency-Key');
}

function answerOfCommand(operation: Operation): void {
  const done = Object.keys(operation.responses).find((status) => /^20[01]$/.test(status)) ?? '200';
  operation.responses[done] = {
    description: 'Done, or done before: then with `Idempotent-Replay: true`.',
    headers: {
      ETag: { description: 'The revision, for If-Match.', schema: { type: 'string' } },
      'X-Position': { description: 'Pass it as `after` to read your own write.', schema: { type: 'string' } },
      'Idempotent-Replay': { description: '`true` when this is the first answer again.', schema: { type: 'string' } },
    },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandAnswer' } } },
  };
}

function problemsOf(operation: Operation, method: string, path: string, open: boolean): readonly string[] {
  if (open) return path.startsWith('/health') ? [] : ['400', '503'];
  const onOne = path.includes('{');
  const base = ['400', '401', '403', ...(onOne ? ['404'] : []), ...(method === 'get' || method === 'delete' ? [] : ['413', '415']), '503'];
  if (!isCommand(operation)) return base;
  return [...base, '409', '422', ...(method === 'patch' || path.endsWith('-correction') ? ['412', '428'] : [])];
}

function isOwnAfter(path: string): boolean {
  return ['/api/live', '/api/feed', '/api/session'].includes(path) || path.startsWith('/api/drafts') || path.startsWith('/api/auth');
}

/** `RecordOutcomeController.recordOutcome` and `RecordOutcomeController.run` → "Record outcome"; `IntakePageController.list` → "Intake page: list". */
function sentenceOf(operationId: string): string {
  const [controller = '', method = ''] = operationId.split('.');
  const slice = wordsOf(controller.replace(/Controller$/, ''));
  const does = wordsOf(method);
  const sentence = does === 'run' ? slice : does.includes(' ') ? does : `${slice}: ${does}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function wordsOf(name: string): string {
  return name
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase();
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const AFTER = {
  name: 'after',
  in: 'query' as const,
  required: false,
  description: 'A position: wait until what is read reflects it, at most 2 seconds.',
  schema: { type: 'string' as const, pattern: POSITION.source },
};

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const PROBLEMS: Readonly<Record<string, string>> = {
  '400': 'Not well formed: `errors` names the fields',
  '401': 'Nobody is signed in',
  '403': 'Not allowed: `code` says by which rule',
  '404': 'There is no such thing, or you may not see it',
  '409': 'A rule of the work forbids it now: `allowedNow` says what is possible',
  '412': 'Somebody else changed the item: both values are told, and yours is kept',
  '413': 'Too long',
  '415': 'Not JSON',
  '422': 'Well formed, but cannot be meant; also: the same key with other content',
  '428': 'If-Match is missing',
  '503': 'Not available at the moment: try again after `Retry-After` seconds',
};

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'reference'],
  properties: {
    type: { type: 'string', example: 'urn:throughline:plan.goal-closed' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable.' },
    detail: { type: 'string', description: 'A sentence that a person can act on.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer of the field.' },
          message: { type: 'string' },
          rule: { type: 'string', description: 'Which rule of the shape it breaks, for words in another language.' },
        },
      },
    },
    allowedNow: { type: 'array', items: { type: 'string' } },
    reference: { type: 'string', format: 'uuid', description: 'What to tell whoever helps.' },
  },
  additionalProperties: true,
};

const COMMAND_ANSWER: Schema = {
  type: 'object',
  required: ['id', 'revision', 'position', 'events', 'replayed'],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'Of the stream that was written to.' },
    revision: { type: 'integer' },
    position: { type: 'string', description: 'Digits that sort as text: pass it as `after`.' },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'position'],
        properties: { id: { type: 'string', format: 'uuid' }, type: { type: 'string' }, position: { type: 'string' } },
      },
    },
    replayed: { type: 'boolean' },
  },
};
