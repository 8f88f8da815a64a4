import { readConfig } from './config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OIDC = { OIDC_ISSUER: 'https://login.example.org/', OIDC_CLIENT_ID: 'throughline', OIDC_CLIENT_SECRET: 'secret' };

describe('the configuration', () => {
  it('needs nothing: an embedded server with the demo world on 127.0.0.1:3000', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      dataDir: '.data',
      masterKey: undefined,
      oidc: undefined,
      publicUrl: undefined,
      production: false,
      logLevel: 'info',
      demo: true,
      demoDay: undefined,
    });
  });

  it('leaves the demo world out of a database of one’s own unless it is asked for', () => {
    const own = { DATABASE_URL: 'postgres://a@b/c', MASTER_KEY: KEY };
    expect(readConfig(own).demo).toBe(false);
    expect(readConfig({ ...own, DEMO: 'on' }).demo).toBe(true);
  });

  it('takes an identity provider without the slash at its end', () => {
    expect(readConfig(OIDC).oidc).toEqual({ issuer: 'https://login.example.org', clientId: 'throughline', clientSecret: 'secret' });
  });

  it.each([
    ['a port that is none', { PORT: '3000x' }, /PORT must be/],
    ['a day that is none', { DEMO_DAY: '2026-13-01' }, /DEMO_DAY must be/],
    ['half an identity provider', { OIDC_ISSUER: 'https://login.example.org' }, /belong together/],
    ['production with the embedded provider', { NODE_ENV: 'production', MASTER_KEY: KEY }, /needs an identity provider/],
    ['a database of one’s own without a master key', { DATABASE_URL: 'postgres://a@b/c' }, /MASTER_KEY is missing/],
    ['a master key of another length', { MASTER_KEY: 'c2hvcnQ=' }, /32 bytes/],
    ['a log that this version cannot keep', { EVENT_STORE_URL: 'esdb://127.0.0.1:2113' }, /not supported by this version/],
    ['a public address that is none', { PUBLIC_URL: 'example.org' }, /PUBLIC_URL must be/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    ['a switch that is neither on nor off', { DEMO: 'maybe' }, /DEMO must be on or off/],
  ])('refuses %s', (_, env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });

  it('does not repeat a secret in its errors', () => {
    expect(() => readConfig({ MASTER_KEY: 'hunter2' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });
});
