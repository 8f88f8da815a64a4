import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, exportJWK, SignJWT, type JWK } from 'jose';
import request from 'supertest';
import { startTestApp, type TestApp } from '../testing.js';

/** A county's provider, as small as the protocol lets it be: it signs in whoever `claims` says, at once. */
class CountyProvider {
  claims: Record<string, unknown> = {};
  issuer = '';
  private readonly codes = new Map<string, { nonce: string; challenge: string }>();
  private readonly server: Server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', this.issuer);
    const answer = (body: object): void => void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname.startsWith('/.well-known')) return answer(this.metadata());
    if (url.pathname === '/jwks') return answer({ keys: [this.open] });
    if (url.pathname === '/auth') {
      const code = `code-${this.codes.size}`;
      this.codes.set(code, { nonce: url.searchParams.get('nonce')!, challenge: url.searchParams.get('code_challenge')! });
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state')!, iss: this.issuer }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      const open = this.codes.get(new URLSearchParams(body).get('code') ?? '');
      void this.token({ nonce: open?.nonce }).then((idToken) =>
        answer({ access_token: 'x', token_type: 'bearer', id_token: idToken, expires_in: 60 }),
      );
    });
  });
  private open: JWK = {};
  private key: CryptoKey | undefined;

  async start(): Promise<void> {
    const pair = await generateKeyPair('RS256', { extractable: true });
    this.key = pair.privateKey;
    this.open = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  token(extra: object = {}, audience = 'throughline', expires = '1m'): Promise<string> {
    const jwt = new SignJWT({ ...this.claims, ...extra }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(this.issuer);
    return jwt.setAudience(audience).setIssuedAt().setExpirationTime(expires).sign(this.key!);
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private metadata(): object {
    const { issuer } = this;
    return {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] },
      authorization_response_iss_parameter_supported: true,
    };
  }
}

const county = new CountyProvider();
let test: TestApp;
beforeAll(async () => {
  await county.start();
  test = await startTestApp({ config: { oidc: { issuer: county.issuer, clientId: 'throughline', clientSecret: 'kept' } } });
});
afterAll(async () => {
  await test.stop();
  await county.stop();
});

const WORKER = {
  sub: 'w-17',
  name: 'Ada Example',
  role: 'caseworker',
  organization: 'olmsted-county',
  programs: ['housing'],
  jurisdictions: ['27109'],
};
const withToken = async (token: string): Promise<request.Response> =>
  request(test.base).get('/api/drafts').set('authorization', `Bearer ${token}`);

it('signs in whom the county’s own provider names, and knows their name from then on', async () => {
  county.claims = WORKER;
  const agent = request.agent(test.base);
  await agent
    .get('/api/auth/sign-in?as=amina-jibril&returnTo=/cases')
    .redirects(5)
    .ok(() => true);
  const { body } = await agent.get('/api/session');
  expect(body).toMatchObject({ signedIn: true, demo: false, actor: { id: 'w-17', name: 'Ada Example', role: 'caseworker' } });
  const { items } = (await agent.get('/api/workers?organization=olmsted-county')).body as { items: { id: string }[] };
  expect(items).toContainEqual(expect.objectContaining({ id: 'w-17', initials: 'AE' }));
});

it.each([
  ['a role that does not exist', { role: 'king' }],
  ['the role of the system', { role: 'system' }],
  ['no organisation', { organization: undefined }],
  ['a program that does not exist', { programs: ['everything'] }],
])('signs nobody in who comes with %s', async (_, odd) => {
  county.claims = { ...WORKER, ...odd };
  const agent = request.agent(test.base);
  const response = await agent
    .get('/api/auth/sign-in')
    .redirects(5)
    .ok(() => true);
  expect([response.status, response.body.code]).toEqual([403, 'session.unknown-role']);
  expect((await agent.get('/api/session')).body.signedIn).toBe(false);
});

it('takes a bearer token only of this provider, for this product, and before it ends', async () => {
  county.claims = WORKER;
  expect((await withToken(await county.token())).status).toBe(200);
  expect((await withToken(await county.token({}, 'another-product'))).status).toBe(401);
  expect((await withToken(await county.token({}, 'throughline', '-1m'))).status).toBe(401);
  const [head, payload, signature] = (await county.token()).split('.') as [string, string, string];
  expect((await withToken(`${head}.${payload}.${signature.slice(0, -6)}AAAAAA`)).status).toBe(401);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect((await withToken(`${none}.${payload}.x`)).status).toBe(401);
});

it('has no demo people behind a provider of one’s own', async () => {
  expect((await request(test.base).get('/api/session')).body).toEqual({ signedIn: false, demo: false });
  expect((await request(test.base).get('/api/oidc/.well-known/openid-configuration')).status).toBe(404);
});
