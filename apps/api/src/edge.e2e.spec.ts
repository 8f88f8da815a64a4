import request from 'supertest';
import { ROLES } from '#codes';
import { uuidV7 } from '#event-sourcing';
import { DEMO_PEOPLE } from '#platform';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { declaredRoutes, type DeclaredRoute } from './access/check-permissions.js';
import { PARTS } from './composition.js';
import { openTestCase } from './testing-case.js';
import { describeBrowser } from './testing-edge-browser.js';
import { describeCommands } from './testing-edge-commands.js';
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

describeCommands(() => test);
describeBrowser(() => test);

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
