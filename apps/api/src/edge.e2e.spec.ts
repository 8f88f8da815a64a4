import request from 'supertest';
import { ROLES } from '#codes';
import { uuidV7 } from '#event-sourcing';
import { DEMO_PEOPLE } from '#platform';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { declaredRoutes, type DeclaredRoute } from './access/check-permissions.js';
import { PARTS } from './composition.js';
import { openTestCase } from './testing-case.js';
import { startTestApp, type TestApp } from './testing.js';

let test: TestApp;
let routes: readonly DeclaredRoute[];
beforeAll(async () => {
  test = await startTestApp();
  routes = declaredRoutes(test.app.get(DiscoveryService), test.app.get(Reflector));
});
afterAll(() => test.stop());

const http = (): ReturnType<typeof request> => request(test.base);
const bearer = async (person: string): Promise<string> => `Bearer ${await test.token(person)}`;
const pathOf = (route: DeclaredRoute): string => route.path.replaceAll(/:\w+/g, uuidV7());
const verb = (route: DeclaredRoute): 'get' | 'post' | 'put' | 'patch' | 'delete' => route.method.toLowerCase() as 'get';

describe('every route', () => {
  it('names a permission that a lib declares, or is one of the few public ones', () => {
    const declared = new Set(PARTS.flatMap((part) => (part.permissions ?? []).map((rule) => rule.name)));
    expect(routes.length).toBeGreaterThan(40);
    const open = routes.filter((route) => route.public).map((route) => route.path);
    expect(open.sort()).toEqual([
      '/api/auth/callback',
      '/api/auth/sign-in',
      '/api/session',
      '/health/live',
      '/health/projections',
      '/health/ready',
      '/health/serving',
    ]);
    for (const route of routes.filter((one) => !one.public)) expect(declared).toContain(route.permission?.name);
  });

  it('answers 401 to nobody', async () => {
    for (const route of routes.filter((one) => !one.public)) {
      const response = await http()[verb(route)](pathOf(route)).send({});
      expect({ route: `${route.method} ${route.path}`, status: response.status, type: response.type }).toEqual({
        route: `${route.method} ${route.path}`,
        status: 401,
        type: 'application/problem+json',
      });
    }
  });

  it('answers 403 to every role that its permission does not name, and to nobody else by role', async () => {
    const rules = new Map(PARTS.flatMap((part) => part.permissions ?? []).map((rule) => [rule.name, rule]));
    const people = ROLES.flatMap((role) => DEMO_PEOPLE.find((person) => person.role === role) ?? []);
    for (const route of routes.filter((one) => !one.public && one.path !== '/api/live')) {
      const { name, resource } = route.permission!;
      if (resource && !route.path.includes(`:${resource.param}`)) continue;
      for (const { id: person, role } of people) {
        const response = await http()
          [verb(route)](pathOf(route))
          .set('authorization', await bearer(person))
          .send({});
        const byRole = response.status === 403 && response.body.code === 'access.role';
        expect({ route: `${route.method} ${route.path}`, person, byRole }).toEqual({
          route: `${route.method} ${route.path}`,
          person,
          byRole: !rules.get(name)!.roles.includes(role),
        });
      }
    }
  }, 120_000);
});

describe('commands', () => {
  const note = { text: 'They came by.', sharing: 'team' };
  const post = async (
    path: string,
    body: object,
    headers: Record<string, string> = {},
    person = 'amina-jibril',
  ): Promise<request.Response> =>
    http()
      .post(path)
      .set({ authorization: await bearer(person), 'idempotency-key': uuidV7(), ...headers })
      .send(body);
  let caseId: string;
  beforeAll(async () => {
    ({ caseId } = await openTestCase(test, ['amina-jibril']));
  });

  it('answer with position, revision and events, and the same again for the same key', async () => {
    const key = { 'idempotency-key': uuidV7() };
    const first = await post(`/api/cases/${caseId}/notes`, note, key);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ id: caseId, replayed: false, events: [{ type: 'NoteWritten' }] });
    expect(first.headers).toMatchObject({ etag: `"${first.body.revision}"`, 'x-position': first.body.position });
    await post(`/api/cases/${caseId}/notes`, note);
    const again = await post(`/api/cases/${caseId}/notes`, note, key);
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect(again.headers['idempotent-replay']).toBe('true');
    const other = await post(`/api/cases/${caseId}/notes`, { ...note, text: 'Something else.' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.other-content']);
  });

  it('are read at once by who wrote them', async () => {
    const { body } = await post(`/api/cases/${caseId}/notes`, { ...note, text: 'Read me at once.' });
    const authorization = await bearer('amina-jibril');
    const page = await http().get(`/api/cases/${caseId}/timeline?after=${body.position}`).set({ authorization });
    expect([page.status, JSON.stringify(page.body)]).toEqual([200, expect.stringContaining('Read me at once.')]);
    expect(page.headers['x-position']! >= body.position).toBe(true);
    const never = await http()
      .get(`/api/cases/${caseId}?after=${'9'.repeat(20)}`)
      .set({ authorization });
    expect([never.status, never.body.code, never.headers['retry-after']]).toEqual([503, 'read.behind', '2']);
  });

  const path = (): string => `/api/cases/${caseId}/notes`;
  it.each<[string, () => Promise<request.Response>, number, string]>([
    ['no idempotency key', () => post(path(), note, { 'idempotency-key': '' }), 400, 'request.idempotency-key'],
    ['a key that is no uuid', () => post(path(), note, { 'idempotency-key': 'again' }), 400, 'request.idempotency-key'],
    ['an unknown field', () => post(path(), { ...note, colour: 'vermilion' }), 400, 'request.fields'],
    ['a missing field', () => post(path(), { sharing: 'team' }), 400, 'request.fields'],
    ['the character NUL', () => post(path(), { ...note, text: 'a\u0000b' }), 400, 'request.fields'],
    ['half a character', () => post(path(), { ...note, text: 'a\ud800b' }), 400, 'request.fields'],
    ['a list instead of an object', () => post(path(), []), 400, 'request.fields'],
    ['an id that is no uuid', () => post('/api/cases/1/notes', note), 400, 'request.id'],
    ['an id far too long', () => post(`/api/cases/${'x'.repeat(3_000)}/notes`, note), 414, 'request.address-too-long'],
    ['an address that cannot be read', () => post('/api/cases/%E0%A4%A/notes', note), 400, 'request.not-readable'],
    ['null for what may be left out', () => post(path(), { ...note, occurredAt: null }), 400, 'request.fields'],
    ['a case that is not there', () => post(`/api/cases/${uuidV7()}/notes`, note), 404, 'not-found'],
    ['somebody without a seat', () => post(path(), note, {}, 'ingrid-halvorsen'), 403, 'access.not-on-team'],
    [
      'a cursor made by hand',
      async () =>
        http()
          .get(`/api/cases?cursor=${Buffer.from('["yesterday","x"]').toString('base64url')}`)
          .set('authorization', await bearer('amina-jibril')),
      400,
      'request.value',
    ],
    ['too long a text', () => post(path(), { ...note, text: 'x'.repeat(600_000) }), 413, 'request.too-large'],
    ['only some may see it, and nobody named', () => post(path(), { ...note, sharing: 'named', sharedWith: [] }), 422, 'case.nobody-named'],
    ['a future moment', () => post(path(), { ...note, occurredAt: '2999-01-01T00:00:00Z' }), 422, expect.any(String) as unknown as string],
    [
      'broken JSON',
      () => post(path(), '{"text":' as unknown as object, { 'content-type': 'application/json' }),
      400,
      'request.not-readable',
    ],
    [
      'a prototype',
      () => post(path(), '{"__proto__":{"x":1}}' as unknown as object, { 'content-type': 'application/json' }),
      400,
      'request.not-readable',
    ],
    [
      'a form',
      () => post(path(), 'text=x' as unknown as object, { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'request.media-type',
    ],
  ])('refuse %s', async (_, send, status, code) => {
    const response = await send();
    expect({ status: response.status, type: response.type, body: response.body }).toEqual({
      status,
      type: 'application/problem+json',
      body: expect.objectContaining({
        status,
        code,
        title: expect.any(String),
        detail: expect.any(String),
        reference: response.headers['x-correlation-id'],
      }),
    });
    expect(JSON.stringify(response.body)).not.toMatch(/vermilion|xxx|a\\u0000b/);
  });
});

describe('a browser', () => {
  const agentFor = async (person: string): Promise<ReturnType<typeof request.agent>> => {
    const agent = request.agent(test.base);
    await agent
      .get(`/api/auth/sign-in?as=${person}&returnTo=/my-day`)
      .redirects(8)
      .ok(() => true);
    return agent;
  };

  it('signs in by the provider, and its session holds what it needs', async () => {
    const agent = await agentFor('amina-jibril');
    const { body } = await agent.get('/api/session');
    expect(body).toMatchObject({ signedIn: true, demo: true, actor: { id: 'amina-jibril', organizationName: 'Olmsted County' } });
    expect(Buffer.from(body.draftKey, 'base64')).toHaveLength(32);
    const other = await (await agentFor('amina-jibril')).get('/api/session');
    expect(other.body.draftKey).not.toBe(body.draftKey);
  });

  it('changes nothing without the token of its session, and nothing at all after signing out', async () => {
    const agent = await agentFor('amina-jibril');
    const { csrfToken } = (await agent.get('/api/session')).body;
    const draft = { text: '{"words":"half a sentence"}', savedAt: new Date().toISOString() };
    expect((await agent.put('/api/drafts/contact').send(draft)).body.code).toBe('session.csrf');
    expect((await agent.put('/api/drafts/contact').set('x-csrf-token', csrfToken).send(draft)).status).toBe(204);
    expect((await agent.get('/api/drafts/contact')).body).toEqual({ key: 'contact', ...draft });
    const { rows } = await test.kernel.pool.query('SELECT sealed FROM draft');
    expect(rows.map((row) => row.sealed.toString('latin1')).join()).not.toContain('half a sentence');
    expect((await agent.post('/api/auth/sign-out').set('x-csrf-token', csrfToken)).status).toBe(204);
    expect((await agent.get('/api/drafts/contact')).status).toBe(401);
    expect((await (await agentFor('julian-arce')).get('/api/drafts/contact')).status).toBe(404);
    expect((await (await agentFor('amina-jibril')).get('/api/drafts')).body.items).toHaveLength(1);
  });

  it('is asked who it is where nobody is named, on a page that works without script', async () => {
    const agent = request.agent(test.base);
    const page = await agent.get('/api/auth/sign-in').redirects(4);
    expect(page.text).toContain('Who are you today?');
    expect(page.text).not.toContain('<script');
    const action = /action="([^"]+)"/.exec(page.text)?.[1];
    await agent
      .post(action!)
      .type('form')
      .send({ person: 'phoua-lor' })
      .redirects(6)
      .ok(() => true);
    expect((await agent.get('/api/session')).body.actor).toMatchObject({ id: 'phoua-lor', role: 'partner-worker' });
  });

  it('is never sent to another site after signing in', async () => {
    for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const response = await request
        .agent(test.base)
        .get(`/api/auth/sign-in?as=phoua-lor&returnTo=${encodeURIComponent(returnTo)}`)
        .redirects(8)
        .ok(() => true);
      expect(new URL(response.request.url).host).toBe(new URL(test.base).host);
    }
  });

  it('is led from localhost to 127.0.0.1, and carries headers that keep others out', async () => {
    const response = await http()
      .get('/my-day?x=1')
      .set('host', `localhost:${new URL(test.base).port}`)
      .redirects(0);
    expect([response.status, response.headers.location]).toEqual([307, `${test.base}/my-day?x=1`]);
    const { headers } = await http().get('/api/session');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
});

describe('who looked', () => {
  it('is written for permits and denials, and read by those who answer for the case only', async () => {
    const { caseId } = await openTestCase(test, ['amina-jibril']);
    const read = async (person: string): Promise<number> =>
      (
        await http()
          .get(`/api/cases/${caseId}`)
          .set('authorization', await bearer(person))
      ).status;
    expect([await read('amina-jibril'), await read('ingrid-halvorsen'), await read('gordon-achterberg')]).toEqual([200, 403, 200]);
    const log = async (person: string): Promise<request.Response> =>
      http()
        .get(`/api/access-log?case=${caseId}`)
        .set('authorization', await bearer(person));
    expect((await log('amina-jibril')).status).toBe(403);
    expect((await log('ruth-abelard')).status).toBe(403);
    const { body } = await log('gordon-achterberg');
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          who: expect.objectContaining({ id: 'amina-jibril', name: 'Amina Jibril' }),
          permission: 'case.read',
          allowed: true,
          reason: 'team-seat',
        }),
        expect.objectContaining({ who: expect.objectContaining({ id: 'ingrid-halvorsen' }), allowed: false, reason: 'not-on-team' }),
        expect.objectContaining({ who: expect.objectContaining({ id: 'gordon-achterberg' }), allowed: true, reason: 'jurisdiction' }),
      ]),
    );
  });

  it('tells a person of looks at them and at what they share, not of looks at others of their household', async () => {
    const { caseId, personId } = await openTestCase(test, ['samira-warsame']);
    const looks = [
      ['person', personId],
      ['household', uuidV7()],
      ['person', uuidV7()],
    ];
    for (const [kind, id] of looks) {
      await test.kernel.pool.query(
        `INSERT INTO access_log (at, actor_id, role, organization, permission, allowed, reason, resource_kind, resource_id, case_ids)
         VALUES (now(), 'ingrid-halvorsen', 'caseworker', 'olmsted-county', 'people.read', true, 'team-seat', $1, $2, $3)`,
        [kind, id, [caseId]],
      );
    }
    const { body } = await http()
      .get(`/api/access-log?person=${personId}`)
      .set('authorization', await bearer('samira-warsame'));
    const { items } = body as { items: { who: { id: string }; resource: { id: string } }[] };
    const seen = items.filter(({ who }) => who.id === 'ingrid-halvorsen').map(({ resource }) => resource.id);
    expect(seen).toEqual([looks[1]![1], looks[0]![1]]);
  });

  it('cannot be changed or removed', async () => {
    await expect(test.kernel.pool.query("UPDATE access_log SET actor_id = 'nobody'")).rejects.toThrow('append-only');
    await expect(test.kernel.pool.query('DELETE FROM access_log')).rejects.toThrow('append-only');
    await expect(test.kernel.pool.query('TRUNCATE access_log')).rejects.toThrow('append-only');
  });
});

it('writes no name and no address of a person into its own log', () => {
  const lines = test.lines.join('\n');
  expect(lines).toContain('"route":"/api/cases/:id"');
  expect(lines).not.toMatch(/Example family|They came by|Amina Jibril/);
});
