import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { signedInFrom } from '../../apps/api/src/identity/claims.js';
import { readConfig } from '../../libs/platform/src/config.js';
import { composeFiles, environmentOf, fileOf, FOLDER, lastStage, ours, settings, variablesIn } from './compose-files.js';

const root = process.cwd();
const names = ['compose.scaled.yaml', 'compose.small.yaml', 'compose.standard.yaml'];

/** What an operator would fill in. */
const FILLED = {
  POSTGRES_PASSWORD: 'f00d',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://throughline.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'throughline',
  OIDC_CLIENT_SECRET: 'kept',
};

describe('the compose files', () => {
  const schema = JSON.parse(readFileSync(join(root, 'test/docker/compose-spec.schema.json'), 'utf8')) as object;
  const fits = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({ ...schema, $schema: undefined });

  it.each(composeFiles.map((file) => [file.name, file] as const))('%s fits the schema of the Compose Specification', (_, file) => {
    const { name: _file, text: _text, ...content } = file;
    expect([fits({ ...content, name: 'throughline' }), fits.errors]).toEqual([true, null]);
  });

  it('would not fit with a mistake in them', () => {
    expect(fits({ services: { api: { image: 'throughline', read_onli: true } } })).toBe(false);
    expect(fits({ services: { api: { image: 'throughline', ports: 3000 } } })).toBe(false);
  });

  it('are three', () => {
    expect(composeFiles.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(composeFiles.map((file) => [file.name, file] as const))(
    '%s names only what it has',
    (_, { services, volumes, networks, text }) => {
      for (const service of Object.values(services)) {
        expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
        expect(Object.keys(networks ?? {})).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
        const mounted = (service.volumes ?? []).map((volume) => volume.split(':')[0]!);
        for (const source of mounted)
          expect(source.startsWith('./') ? existsSync(join(FOLDER, source)) : source in (volumes ?? {})).toBe(true);
        // A service that must be healthy says how one sees that, or its image does.
        for (const name of Object.keys(service.depends_on ?? {}))
          expect(services[name]!.healthcheck ?? services[name]!.image).toBeDefined();
      }
      const told = new Set(fileOf('example.env').match(/^[A-Z_]+(?==)/gm));
      expect(variablesIn(text).filter((variable) => !told.has(variable) && !OPTIONAL.includes(variable))).toEqual([]);
    },
  );
});

/** Have a default that need not be changed. */
const OPTIONAL = ['GIT_COMMIT', 'LOG_LEVEL'];

describe('our services', () => {
  it.each(ours)('%s, %s: every setting is one of the configuration, and it would start', (_file, name, service) => {
    const environment = environmentOf(service, FILLED);
    const known = settings();
    expect(Object.keys(environment).filter((variable) => !known.has(variable))).toEqual([]);
    const config = readConfig(environment);
    expect({ production: config.production, demo: config.demo, own: config.oidc !== undefined }).toEqual(
      name === 'demo' ? { production: false, demo: true, own: false } : { production: true, demo: false, own: true },
    );
    expect(config.host).toBe('0.0.0.0');
  });

  it.each(ours)('%s, %s: has no more rights than it needs', (_file, _name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it.each(ours)('%s, %s: its command is in the image, its port is the one that the server listens on', (_file, _name, service) => {
    const path = service.command?.at(-1) ?? 'dist/apps/api/src/main.js';
    expect(existsSync(join(root, path.replace('dist/', '').replace(/js$/, 'ts')))).toBe(true);
    const port = String(readConfig(environmentOf(service, FILLED)).port);
    for (const published of service.ports ?? []) expect(published.split(':').at(-1)).toBe(port);
  });

  it('show the demonstration world on loopback only', () => {
    const demo = ours.find(([, name]) => name === 'demo')?.[2];
    expect(demo?.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(demo?.profiles).toEqual(['demo']);
  });

  it('run the projections in one place: with a projector beside it, the server leaves them alone', () => {
    for (const { services } of composeFiles.filter(({ services }) => 'projector' in services)) {
      const servers = Object.entries(services).filter(([name]) => name.startsWith('api'));
      for (const [, { environment }] of servers) expect(environment).toMatchObject({ RUN_PROJECTIONS: 'off' });
    }
  });
});

describe('the image', () => {
  it('runs the current Node LTS as a user without rights, and node itself gets the signals', () => {
    expect(fileOf('Dockerfile')).toMatch(/^ARG NODE=26$/m);
    expect(fileOf('Dockerfile').match(/^FROM (\S+)/gm)).toEqual(Array(3).fill('FROM node:${NODE}-slim'));
    expect(lastStage()).toMatch(/^USER node$/m);
    expect(lastStage()).toMatch(/^CMD \["node", "dist\/apps\/api\/src\/main\.js"\]$/m);
  });

  it('has no development packages and no secrets', () => {
    const text = fileOf('Dockerfile');
    expect(lastStage()).toMatch(/^COPY --from=packages \/app\/node_modules /m);
    expect(text.slice(text.indexOf('AS packages'))).toMatch(/npm ci --omit=dev/);
    expect(text).not.toMatch(/(ARG|ENV) .*(KEY|SECRET|PASSWORD)/);
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '**/.env', 'node_modules', 'dist']));
  });

  it('is asked at an address that there is, by Docker and by the proxy', () => {
    const { paths } = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8')) as { paths: object };
    const asked = [lastStage(), fileOf('Caddyfile')].map((text) => /(?:process\.env\.PORT \+ '|health_uri )(\/[a-z/]+)/.exec(text)?.[1]);
    expect(asked).toEqual(['/health/ready', '/health/serving']);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(asked));
  });

  it('is found by the proxy: every server of the scaled form, and nothing else', () => {
    const { services } = composeFiles.find(({ name }) => name === 'compose.scaled.yaml')!;
    const upstreams = /reverse_proxy ([^{]+) \{/.exec(fileOf('Caddyfile'))![1]!.split(' ');
    expect(upstreams).toEqual(Object.keys(services).flatMap((name) => (name.startsWith('api') ? [`${name}:3000`] : [])));
  });
});

interface Realm {
  readonly clients: readonly { clientId: string; redirectUris: string[]; protocolMappers: { config: Record<string, string> }[] }[];
  readonly users: readonly { username: string; firstName: string; attributes: Record<string, string[]> }[];
}

describe('the realm for Keycloak', () => {
  const { clients, users } = JSON.parse(fileOf('keycloak-realm.json')) as Realm;
  const [client] = clients;

  it('gives every claim that the product reads, and lets its person in', () => {
    for (const { username, firstName, attributes } of users) {
      const claims = client!.protocolMappers.flatMap(({ config }) => {
        const values = attributes[config['user.attribute']!];
        if (!values) return [];
        return [[config['claim.name']!, config['multivalued'] === 'true' ? values : values[0]]];
      });
      const { role, organization, programs, jurisdictions } = signedInFrom({
        sub: username,
        name: firstName,
        ...Object.fromEntries(claims),
      })!;
      expect({ role: [role], organization: [organization], programs, jurisdictions }).toEqual(attributes);
    }
  });

  it('is the one that compose.small.yaml signs in with', () => {
    const { environment } = ours.find(([, name]) => name === 'api-keycloak')![2];
    expect(environment).toMatchObject({ OIDC_CLIENT_ID: client!.clientId, OIDC_ISSUER: expect.stringMatching(/\/realms\/throughline$/) });
    expect(client!.redirectUris).toEqual([`${environment!['PUBLIC_URL']}/api/auth/callback`]);
  });

  it('has no secret in it: they come from the environment', () => {
    expect(fileOf('keycloak-realm.json').match(/"(secret|value)": "[^"]*"/g)).toEqual([
      '"secret": "${OIDC_CLIENT_SECRET}"',
      '"value": "${KEYCLOAK_PASSWORD}"',
    ]);
  });
});
