import request from 'supertest';
import type { TestApp } from './testing.js';

/** What the edge makes of a browser with its session, on the app of the one who calls it. */
export function describeBrowser(started: () => TestApp): void {
  describe('a browser', () => {
    const agentFor = async (person: string): Promise<ReturnType<typeof request.agent>> => {
      const agent = request.agent(started().base);
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
      const { rows } = await started().kernel.pool.query('SELECT sealed FROM draft');
      expect(rows.map((row) => row.sealed.toString('latin1')).join()).not.toContain('half a sentence');
      expect((await agent.post('/api/auth/sign-out').set('x-csrf-token', csrfToken)).status).toBe(204);
      expect((await agent.get('/api/drafts/contact')).status).toBe(401);
      expect((await (await agentFor('julian-arce')).get('/api/drafts/contact')).status).toBe(404);
      expect((await (await agentFor('amina-jibril')).get('/api/drafts')).body.items).toHaveLength(1);
    });

    it('is asked who it is where nobody is named, on a page that works without script', async () => {
      const agent = request.agent(started().base);
      const page = await agent.get('/api/auth/sign-in').redirects(4);
      expect(page.text).toContain('Who are you today?');
      expect(page.text).not.toContain('<script');
      const spanish = await request.agent(started().base).get('/api/auth/sign-in?language=es').redirects(4);
      expect(spanish.text).toContain('<html lang="es">');
      expect(spanish.text).toContain('¿Quién es usted hoy?');
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
          .agent(started().base)
          .get(`/api/auth/sign-in?as=phoua-lor&returnTo=${encodeURIComponent(returnTo)}`)
          .redirects(8)
          .ok(() => true);
        expect(new URL(response.request.url).host).toBe(new URL(started().base).host);
      }
    });

    it('is led from localhost to 127.0.0.1, and carries headers that keep others out', async () => {
      const response = await request(started().base)
        .get('/my-day?x=1')
        .set('host', `localhost:${new URL(started().base).port}`)
        .redirects(0);
      expect([response.status, response.headers.location]).toEqual([307, `${started().base}/my-day?x=1`]);
      const { headers } = await request(started().base).get('/api/session');
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    });
  });
}
