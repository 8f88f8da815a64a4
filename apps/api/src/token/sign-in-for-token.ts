import * as oidc from 'openid-client';
import { API_AUDIENCE, CLI_CLIENT, CLI_REDIRECT, PROVIDER_PATH } from '../identity/embedded-provider.js';

/** Cookies of one sign-in. */
class Jar {
  private readonly cookies = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const MOST_REDIRECTS = 8;

/**
 * A bearer token of a demo person from the running embedded provider, by the authorization code with PKCE, as any client gets it.
 *
 * @param base address of the server, such as http://127.0.0.1:3000
 * @param person id of a demo person
 * @throws Error when the server has no embedded provider, or does not know the person
 */
export async function signInForToken(base: string, person: string): Promise<string> {
  const client = await oidc.discovery(
    new URL(`${base}${PROVIDER_PATH}`),
    CLI_CLIENT,
    { id_token_signed_response_alg: 'ES256' },
    oidc.None(),
    {
      execute: [oidc.allowInsecureRequests],
    },
  );
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const start = oidc.buildAuthorizationUrl(client, {
    redirect_uri: CLI_REDIRECT,
    scope: 'openid profile',
    resource: API_AUDIENCE,
    state,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
    demo_as: person,
  });
  const back = await follow(start);
  const tokens = await oidc.authorizationCodeGrant(client, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    idTokenExpected: true,
  });
  return tokens.access_token;
}

async function follow(start: URL): Promise<URL> {
  const jar = new Jar();
  let url = start;
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: jar.header() } });
    jar.take(response);
    const next = response.headers.get('location');
    if (!next) throw new Error('The server does not know this person, or its sign-in is not the embedded one.');
    url = new URL(next, url);
    if (url.href.startsWith(CLI_REDIRECT)) return url;
  }
  throw new Error('The sign-in goes round in circles.');
}
