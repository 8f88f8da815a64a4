import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider';
import { DEMO_PEOPLE, StartupError } from '#platform';
import { claimsOf } from './claims.js';
import type { SigningKeys } from './signing-keys.js';

export const PROVIDER_PATH = '/api/oidc';
export const WEB_CLIENT = 'throughline-web';
export const CLI_CLIENT = 'throughline-cli';
/** Never opened: the tool reads the code off the redirect. */
export const CLI_REDIRECT = 'http://127.0.0.1/throughline-token';
/** Whom bearer tokens are for. */
export const API_AUDIENCE = 'urn:throughline:api';

/** The embedded provider with the demo people, and the secret that the web client shares with it. */
export interface EmbeddedProvider {
  readonly provider: OidcProvider;
  readonly issuer: string;
  readonly webSecret: string;
}

const HOUR = 3600;
const SECONDS = {
  AccessToken: 12 * HOUR,
  AuthorizationCode: 60,
  IdToken: HOUR,
  Interaction: HOUR,
  Session: HOUR,
  Grant: 12 * HOUR,
} as const;

/**
 * Makes the identity provider of the demo world. It lets anybody be anybody of the demo world, so it does not start in production.
 *
 * @param base the address that browsers use
 */
export async function createEmbeddedProvider(base: string, keys: SigningKeys, production: boolean): Promise<EmbeddedProvider> {
  if (production)
    throw new StartupError('The embedded identity provider signs in anybody as anybody: it does not run with NODE_ENV=production.');
  const { Provider } = await quietly(() => import('oidc-provider'));
  const webSecret = randomBytes(32).toString('base64url');
  const issuer = `${base}${PROVIDER_PATH}`;
  const provider = await quietly(() => Promise.resolve(new Provider(issuer, configuration(base, keys, webSecret))));
  provider.proxy = base.startsWith('https:'); // behind a proxy that ends TLS
  return { provider, issuer, webSecret };
}

function configuration(base: string, keys: SigningKeys, webSecret: string): Configuration {
  const common = { grant_types: ['authorization_code'], response_types: ['code' as const], id_token_signed_response_alg: 'ES256' as const };
  return {
    clients: [
      {
        ...common,
        client_id: WEB_CLIENT,
        client_secret: webSecret,
        redirect_uris: [`${base}/api/auth/callback`],
        token_endpoint_auth_method: 'client_secret_post',
      },
      { ...common, client_id: CLI_CLIENT, redirect_uris: [CLI_REDIRECT], token_endpoint_auth_method: 'none' },
    ],
    jwks: { keys: [keys.jwk as never] },
    cookies: { keys: [keys.cookieSecret] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'role', 'organization', 'programs', 'jurisdictions', 'person_id'] },
    conformIdTokenClaims: false,
    extraParams: ['demo_as'],
    ttl: SECONDS,
    interactions: { url: (_, interaction) => `${PROVIDER_PATH}/interaction/${interaction.uid}` },
    findAccount: (_, id) => account(id),
    loadExistingGrant: grantAll,
    extraTokenClaims: (_, token) => ('accountId' in token ? claimsFor(String(token.accountId)) : undefined),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile',
          audience: API_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: SECONDS.AccessToken,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}

/** A first-party client of the demo world needs no consent screen. */
async function grantAll(context: KoaContextWithOIDC): Promise<InstanceType<OidcProvider['Grant']>> {
  const { provider, client, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API_AUDIENCE, 'openid profile');
  await grant.save();
  return grant;
}

function claimsFor(id: string): Record<string, unknown> {
  const person = DEMO_PEOPLE.find((one) => one.id === id);
  return person ? { ...claimsOf(person) } : {};
}

function account(id: string): { accountId: string; claims: () => Promise<{ sub: string }> } | undefined {
  if (!DEMO_PEOPLE.some((person) => person.id === id)) return undefined;
  return { accountId: id, claims: () => Promise.resolve({ sub: id, ...claimsFor(id) }) };
}

/** The package warns of what is true and meant here (memory only, an older Node than it is tested on); it would stand in every start. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const channel = globalThis.console;
  const { warn } = channel;
  channel.warn = () => undefined;
  try {
    return await work();
  } finally {
    channel.warn = warn;
  }
}
