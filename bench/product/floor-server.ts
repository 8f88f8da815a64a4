/**
 * The least that still is a command over HTTP: plain Fastify, a token that is known by its hash, the policy point with its log, three
 * fields that are checked by hand, and the kernel. What the product's own edge adds is what lies between. Started by the bench with
 * `PORT`, `DATABASE_URL` and `MASTER_KEY`; it takes any token for the worker of the bench.
 */
import 'reflect-metadata';
import { hash } from 'node:crypto';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { AccessLogWriter, AccessRules, PolicyPoint } from '#consent';
import { recordOutcome, type RecordOutcome } from '#plans';
import { answerOf, createLog, DEMO_PEOPLE, systemClock, type SignedIn } from '#platform';
import { collected, upcasters } from '../../apps/api/src/composition.js';
import { ProjectorReadModels } from '../../apps/api/src/projector-read-models.js';
import { openKernel } from '../../apps/projector/src/kernel.js';

const ANSWER_WITHIN = 10_000;

interface Route {
  Params: { id: string; goalId: string };
  Body: RecordOutcome;
}

const log = createLog({ logLevel: 'error' });
const kernel = await openKernel({
  url: process.env['DATABASE_URL']!,
  masterKey: Buffer.from(process.env['MASTER_KEY']!, 'base64'),
  log,
  projections: collected('projections'),
  reactions: collected('reactions'),
  entities: collected('entities'),
  migrations: collected('migrations'),
  upcasters,
  answerWithinMs: ANSWER_WITHIN,
});
const writer = new AccessLogWriter(kernel.pool, systemClock, log);
const readModels = new ProjectorReadModels(kernel.projector, kernel.store);
const access = new PolicyPoint(new AccessRules(collected('permissions')), kernel.pool, readModels, writer);
const known = new Map<string, SignedIn>();
const worker = DEMO_PEOPLE.find(({ id }) => id === 'amina-jibril')!;

function actorOf({ headers }: FastifyRequest<Route>): SignedIn {
  const key = hash('sha256', headers.authorization ?? '', 'base64');
  const actor = known.get(key) ?? worker;
  known.set(key, actor);
  return actor;
}

const isText = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= longest;

function isOutcome({ result, evidence, contributingPrograms }: RecordOutcome): boolean {
  return isText(result, 80) && isText(evidence, 4_000) && contributingPrograms.every((program) => isText(program, 80));
}

async function record(request: FastifyRequest<Route>, reply: FastifyReply): Promise<object> {
  const { params, body, headers } = request;
  const actor = actorOf(request);
  const decision = await access.decide({ actor, permission: 'plan.edit', resource: { kind: 'plan', id: params.id } });
  if (!decision.allowed || !isOutcome(body)) return reply.code(400).send();
  const done = await kernel.executor.execute({
    command: recordOutcome,
    streamId: params.id,
    input: { ...body, goalId: params.goalId },
    actor: { id: actor.id, role: actor.role, organization: actor.organization },
    idempotencyKey: String(headers['idempotency-key']),
    jurisdiction: actor.jurisdictions[0],
    program: actor.programs[0],
  });
  const answer = answerOf(done);
  reply.header('etag', `"${answer.revision}"`).header('x-position', answer.position);
  return answer;
}

const fastify = Fastify({ logger: false });
fastify.get('/ready', () => Promise.resolve('ready'));
fastify.post<Route>('/api/plans/:id/goals/:goalId/outcome', record);
process.once(
  'SIGTERM',
  () =>
    void fastify
      .close()
      .then(() => writer.end())
      .then(() => kernel.close()),
);
await fastify.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
