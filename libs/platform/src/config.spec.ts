import { readConfig } from './config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OIDC = { OIDC_ISSUER: 'https://login.example.org/', OIDC_CLIENT_ID: 'throughline', OIDC_CLIENT_SECRET: 'secret' };

describe('the configuration', () => {
  it('needs nothing: an embedded server with the demo world on 127.0.0.1:3000', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      eventStoreUrl: undefined,
      dataDir: '.data',
      masterKey: undefined,
      oidc: undefined,
      publicUrl: undefined,
      production: false,
      logLevel: 'info',
      demo: true,
      demoDay: undefined,
      demoPeople: 2_500,
      runProjections: true,
      healthBoundMs: 30_000,
      tracing: undefined,
      deliveries: { mail: undefined, webhooks: undefined },
    });
  });

  it('traces only where OpenTelemetry’s own variables ask for it', () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
    expect(readConfig(endpoint).tracing).toBe('http/protobuf');
    expect(readConfig({ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }).tracing).toBe('http/json');
    for (const off of [{}, { OTEL_SDK_DISABLED: 'true', ...endpoint }, { OTEL_TRACES_EXPORTER: 'none', ...endpoint }]) {
      expect(readConfig(off).tracing).toBeUndefined();
    }
    expect(() => readConfig({ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toThrow('http/protobuf or http/json');
    expect(() => readConfig({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow('otlp or none');
  });

  it('leaves the demo world out of a database of one’s own unless it is asked for', () => {
    const own = { DATABASE_URL: 'postgres://a@b/c', MASTER_KEY: KEY };
    expect(readConfig(own).demo).toBe(false);
    expect(readConfig({ ...own, DEMO: 'on' }).demo).toBe(true);
  });

  it('keeps the log where it is told, in the database when it is told that', () => {
    expect(readConfig({}).eventStoreUrl).toBeUndefined();
    expect(readConfig({ EVENT_STORE_URL: 'esdb+discover://log:2113' }).eventStoreUrl).toBe('esdb+discover://log:2113');
    const url = 'postgres://a@b/c';
    expect(readConfig({ DATABASE_URL: url, MASTER_KEY: KEY, EVENT_STORE_URL: url }).eventStoreUrl).toBeUndefined();
  });

  it('sends mail and calls webhooks when all that it takes is there', () => {
    const mail = { SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: 'no-reply@county.example', MAIL_ADDRESSES: '{id}@county.example' };
    const hooks = { WEBHOOK_URLS: 'https://a.example/x, http://127.0.0.1:9/y', WEBHOOK_SECRET: 's'.repeat(32) };
    expect(readConfig({ ...mail, ...hooks }).deliveries).toEqual({
      mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM, addresses: mail.MAIL_ADDRESSES },
      webhooks: { urls: ['https://a.example/x', 'http://127.0.0.1:9/y'], secret: hooks.WEBHOOK_SECRET, privateNetworks: false },
    });
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL, MAIL_FROM and MAIL_ADDRESSES belong together'],
    [{ SMTP_URL: 'http://mail', MAIL_FROM: 'a@b.c', MAIL_ADDRESSES: '{id}@b.c' }, 'SMTP_URL must be'],
    [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.c', MAIL_ADDRESSES: 'all@b.c' }, 'MAIL_ADDRESSES must be'],
    [{ WEBHOOK_URLS: 'https://a.example' }, 'WEBHOOK_URLS and WEBHOOK_SECRET belong together'],
    [{ WEBHOOK_URLS: 'https://a.example', WEBHOOK_SECRET: 'short' }, 'WEBHOOK_SECRET must have at least 32'],
    [{ WEBHOOK_URLS: 'http://a.example', WEBHOOK_SECRET: 's'.repeat(32) }, 'WEBHOOK_URLS must be'],
    [{ WEBHOOK_URLS: 'http://localhost.a.example', WEBHOOK_SECRET: 's'.repeat(32) }, 'WEBHOOK_URLS must be'],
  ])('refuses deliveries that cannot be meant: %p', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
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
    ['a log in another PostgreSQL', { EVENT_STORE_URL: 'postgres://a@b/c' }, /same address as DATABASE_URL/],
    ['an address of no event store', { EVENT_STORE_URL: 'http://127.0.0.1:2113' }, /such as esdb:/],
    ['a demo world of nobody', { DEMO_PEOPLE: '0' }, /DEMO_PEOPLE must be/],
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
