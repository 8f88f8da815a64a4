import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JWK, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Provider } from 'oidc-provider';
import { Refusal } from '#event-sourcing';
import type { Config, SignedIn } from '#platform';
import { signedInFrom } from './claims.js';
import { API_AUDIENCE, createEmbeddedProvider, PROVIDER_PATH, WEB_CLIENT } from './embedded-provider.js';
import { keptSigningKeys } from './signing-keys.js';
import { VerifiedTokens } from './verified-tokens.js';

/** What a sign-in remembers between leaving for the provider and coming back; kept in a cookie of the browser. */
export interface OpenSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

interface Connected {
  readonly client: oidc.Configuration;
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  readonly provider?: Provider;
}

/** Where the process is reached. */
export interface Address {
  /** By browsers, without a slash at the end. */
  readonly base: string;
  /** By the process itself. */
  readonly local: string;
}

/** Sign-in by OpenID Connect: one's own provider, or the embedded one with the demo people. Connected at first use. */
export class IdentityProvider {
  private connecting: Promise<Connected> | undefined;
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly config: Config,
    private readonly address: () => Address,
  ) {}

  /** True when anybody may sign in as anybody of the demo world. */
  get demo(): boolean {
    return this.config.oidc === undefined;
  }

  /** The address that browsers use. */
  get base(): string {
    return this.address().base;
  }

  /** The embedded provider, to be mounted. @throws Refusal 404 when one's own is configured */
  async embedded(): Promise<Provider> {
    const { provider } = await this.connected();
    if (!provider) throw new Refusal('not-found', 'not-found', 'There is nothing at this address.');
    return provider;
  }

  /**
   * Where to send the browser. `as`: a demo person who is signed in without being asked who they are. `language`: of the page that
   * they come from.
   */
  async begin(returnTo: string, { as, language }: { as?: string; language?: string }): Promise<{ url: URL; open: OpenSignIn }> {
    const { client } = await this.connected();
    const open = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), returnTo };
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: `${this.base}/api/auth/callback`,
      scope: 'openid profile',
      state: open.state,
      nonce: open.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(open.verifier),
      code_challenge_method: 'S256',
      prompt: 'login', // whoever sat here before is not taken for the next
      ...(language ? { ui_locales: language } : {}),
      ...(as && this.demo ? { demo_as: as, login_hint: as } : {}),
    });
    return { url, open };
  }

  /** Who came back. @throws Refusal 403 when the provider's claims do not say who it is */
  async finish(query: string, open: OpenSignIn): Promise<SignedIn> {
    const { client } = await this.connected();
    const tokens = await oidc.authorizationCodeGrant(client, new URL(`${this.base}/api/auth/callback${query}`), {
      pkceCodeVerifier: open.verifier,
      expectedState: open.state,
      expectedNonce: open.nonce,
      idTokenExpected: true,
    });
    const actor = signedInFrom(tokens.claims() ?? {});
    if (actor) return actor;
    throw new Refusal('not-allowed', 'session.unknown-role', 'Your sign-in does not say what you work on. Ask your administrator.');
  }

  /** Who a bearer token speaks for; undefined when it is not valid here. */
  async verify(token: string): Promise<SignedIn | undefined> {
    const known = this.verified.find(token);
    if (known) return known;
    const { keys, issuer, audience } = await this.connected();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['ES256', 'RS256', 'PS256'],
        requiredClaims: ['exp', 'sub'],
      });
      const actor = signedInFrom(payload);
      if (actor) this.verified.keep(token, actor, payload.exp!);
      return actor;
    } catch {
      return undefined;
    }
  }

  private connected(): Promise<Connected> {
    this.connecting ??= this.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw error;
    });
    return this.connecting;
  }

  private connect(): Promise<Connected> {
    const { oidc: own } = this.config;
    return own ? connectOwn(own) : connectEmbedded(this.config, this.address());
  }
}

async function connectOwn(own: NonNullable<Config['oidc']>): Promise<Connected> {
  const issuer = new URL(own.issuer);
  const options = issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {};
  const client = await oidc.discovery(issuer, own.clientId, own.clientSecret, undefined, options).catch((error: unknown) => {
    throw new Refusal('unavailable', 'sign-in.unavailable', 'The sign-in service does not answer. Try again in a moment.', {
      cause: String((error as Error).name),
    });
  });
  const { issuer: name, jwks_uri: jwksUri } = client.serverMetadata();
  if (!jwksUri) throw new Refusal('unavailable', 'sign-in.unavailable', 'The sign-in service does not publish its keys.');
  return { client, keys: createRemoteJWKSet(new URL(jwksUri)), issuer: name, audience: own.clientId };
}

async function connectEmbedded(config: Config, { base, local }: Address): Promise<Connected> {
  const signing = await keptSigningKeys(config.dataDir);
  const { provider, issuer, webSecret } = await createEmbeddedProvider(base, signing, config.production);
  const server = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${local}${PROVIDER_PATH}/token`,
    jwks_uri: `${local}${PROVIDER_PATH}/jwks`,
    authorization_response_iss_parameter_supported: true,
  };
  const client = new oidc.Configuration(server, WEB_CLIENT, { client_secret: webSecret, id_token_signed_response_alg: 'ES256' });
  oidc.allowInsecureRequests(client);
  return { client, keys: createLocalJWKSet({ keys: [publicPart(signing.jwk)] }), issuer, audience: API_AUDIENCE, provider };
}

function publicPart({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use };
}
