import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { DEMO_PEOPLE } from '#platform';
import { PROVIDER_PATH } from './embedded-provider.js';
import { ProviderContexts } from './provider-contexts.js';
import { signInAgainPage, signInPage } from './provider-pages.js';
import { languageOf, type PageLanguage } from './provider-words.js';

type WithUid = FastifyRequest<{ Params: { uid: string } }>;

/** Puts the embedded provider and its sign-in page under `/api/oidc`. `provider` is asked at each request: its address is known once the server listens. */
export async function mountProvider(fastify: FastifyInstance, provider: () => Promise<Provider>): Promise<void> {
  const contexts = await ProviderContexts.open();
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null)); // the provider reads the body itself
    scope.all(`${PROVIDER_PATH}/*`, async (request, reply) => contexts.within(async () => hand(await provider(), request, reply)));
  });
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1024 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.get(`${PROVIDER_PATH}/interaction/:uid`, async (request: WithUid, reply) => show(await provider(), request, reply));
    scope.post(`${PROVIDER_PATH}/interaction/:uid`, async (request: WithUid, reply) => choose(await provider(), request, reply));
  });
}

function hand(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack();
  const raw = request.raw as typeof request.raw & { originalUrl?: string };
  raw.originalUrl = raw.url ?? '/';
  raw.url = raw.originalUrl.slice(PROVIDER_PATH.length) || '/';
  return provider.callback()(raw, reply.raw);
}

async function show(provider: Provider, request: WithUid, reply: FastifyReply): Promise<FastifyReply> {
  const open = await interaction(provider, request, reply);
  if (!open) return html(reply.code(400), signInAgainPage(pageLanguage(request)));
  const { demo_as: as, login_hint: hint, ui_locales: locales } = open;
  if (isDemoPerson(as)) return finish(provider, request, reply, as);
  const action = `${PROVIDER_PATH}/interaction/${request.params.uid}`;
  return html(reply, signInPage(action, typeof hint === 'string' ? hint : undefined, pageLanguage(request, locales)));
}

async function choose(provider: Provider, request: WithUid, reply: FastifyReply): Promise<FastifyReply> {
  const { person } = (request.body ?? {}) as { person?: unknown };
  if (!isDemoPerson(person) || !(await interaction(provider, request, reply)))
    return html(reply.code(400), signInAgainPage(pageLanguage(request)));
  return finish(provider, request, reply, person);
}

/** The parameters of the open sign-in; undefined when it has run out or belongs to another browser. */
async function interaction(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<Record<string, unknown> | undefined> {
  try {
    return (await provider.interactionDetails(request.raw, reply.raw)).params;
  } catch {
    return undefined;
  }
}

async function finish(provider: Provider, request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<FastifyReply> {
  const next = await provider.interactionResult(request.raw, reply.raw, { login: { accountId } }, { mergeWithLastSubmission: false });
  return reply.redirect(next, 303);
}

/** As the app asked, else as the browser says. */
function pageLanguage(request: FastifyRequest, asked?: unknown): PageLanguage {
  return languageOf(typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
}

function isDemoPerson(value: unknown): value is string {
  return DEMO_PEOPLE.some((person) => person.id === value);
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
