import { deliveryConfigFrom, type DeliveryConfig } from './delivery-config.js';
import { StartupError } from './lifecycle/startup-error.js';

/** Everything that the environment decides, read in this one place. */
export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Undefined: the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Where the log is kept, `esdb://…`; undefined: in the database. */
  readonly eventStoreUrl: string | undefined;
  readonly dataDir: string;
  /** Wraps the data keys of the people: 32 bytes. Undefined in embedded mode, where one is made and kept in the data folder. */
  readonly masterKey: Buffer | undefined;
  /** The identity provider; undefined: the embedded one with the people of the demo world. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined;
  /** The address that browsers use, without a slash at its end; undefined: http://HOST:PORT. */
  readonly publicUrl: string | undefined;
  readonly production: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whether an empty log is filled with the demo world. */
  readonly demo: boolean;
  /** The day on which the demo world is told, such as 2026-11-17; undefined: today. */
  readonly demoDay: string | undefined;
  /** How many generated people the demo world has beside the families that are told by hand. */
  readonly demoPeople: number;
  /** Whether an api process runs projections and reactions itself; `off` where projector processes do it. */
  readonly runProjections: boolean;
  /** How long something may stand still before that is unhealthy, in milliseconds. */
  readonly healthBoundMs: number;
  /** How traces are sent; undefined: nothing is traced. By OpenTelemetry's own variables. */
  readonly tracing: 'http/protobuf' | 'http/json' | undefined;
  /** Mail and webhooks; off where they are not configured. */
  readonly deliveries: DeliveryConfig;
}

const LEVELS: readonly Config['logLevel'][] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the environment.
 *
 * @throws StartupError naming the variable that is wrong and what it should be; never its value where that is a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = (name: string): string | undefined => env[name]?.trim() || undefined;
  const production = set('NODE_ENV') === 'production';
  const databaseUrl = set('DATABASE_URL');
  const config: Config = {
    host: set('HOST') ?? '127.0.0.1',
    port: portFrom(set('PORT')),
    databaseUrl,
    eventStoreUrl: eventStoreFrom(set('EVENT_STORE_URL'), databaseUrl),
    dataDir: set('DATA_DIR') ?? '.data',
    masterKey: keyFrom(set('MASTER_KEY')),
    oidc: oidcFrom(set),
    publicUrl: urlFrom('PUBLIC_URL', set('PUBLIC_URL')),
    production,
    logLevel: levelFrom(set('LOG_LEVEL')),
    demo: switchFrom('DEMO', set('DEMO')) ?? (databaseUrl === undefined && !production),
    demoDay: dayFrom(set('DEMO_DAY')),
    demoPeople: peopleFrom(set('DEMO_PEOPLE')),
    runProjections: switchFrom('RUN_PROJECTIONS', set('RUN_PROJECTIONS')) ?? true,
    healthBoundMs: boundFrom(set('HEALTH_BOUND_SECONDS')),
    tracing: tracingFrom(set),
    deliveries: deliveryConfigFrom(set, switchFrom('WEBHOOK_PRIVATE', set('WEBHOOK_PRIVATE')) ?? false),
  };
  refuseUnsafe(config);
  return config;
}

function refuseUnsafe(config: Config): void {
  if (config.production && !config.oidc) {
    throw new StartupError('NODE_ENV=production needs an identity provider: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
  }
  if ((config.production || config.databaseUrl) && !config.masterKey) {
    throw new StartupError(
      'MASTER_KEY is missing: with a database of your own set it to 32 random bytes in base64 (openssl rand -base64 32).',
    );
  }
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartupError('PORT must be a whole number from 0 to 65535.');
  return port;
}

function tracingFrom(set: (name: string) => string | undefined): Config['tracing'] {
  const exporter = set('OTEL_TRACES_EXPORTER');
  const endpoint = set('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? set('OTEL_EXPORTER_OTLP_ENDPOINT');
  const protocol = set('OTEL_EXPORTER_OTLP_TRACES_PROTOCOL') ?? set('OTEL_EXPORTER_OTLP_PROTOCOL') ?? 'http/protobuf';
  if (/^true$/i.test(set('OTEL_SDK_DISABLED') ?? '') || exporter === 'none' || (!exporter && !endpoint)) return undefined;
  if (exporter !== undefined && exporter !== 'otlp') throw new StartupError('OTEL_TRACES_EXPORTER must be otlp or none.');
  if (protocol === 'http/protobuf' || protocol === 'http/json') return protocol;
  throw new StartupError('OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf or http/json: OTLP over gRPC is not built in.');
}

function boundFrom(text: string | undefined): number {
  const bound = Number(text ?? '30');
  if (!(bound >= 5 && bound <= 3_600)) throw new StartupError('HEALTH_BOUND_SECONDS must be a number from 5 to 3600.');
  return bound * 1_000;
}

function eventStoreFrom(text: string | undefined, databaseUrl: string | undefined): string | undefined {
  if (text === undefined || text === databaseUrl) return undefined;
  if (/^postgres(ql)?:/.test(text)) throw new StartupError('EVENT_STORE_URL must be the same address as DATABASE_URL, or be left out.');
  if (/^esdb(\+discover)?:\/\/./.test(text)) return text;
  throw new StartupError('EVENT_STORE_URL must be an address such as esdb://host:2113?tls=false, or be left out.');
}

function peopleFrom(text: string | undefined): number {
  if (text === undefined) return 2_500;
  const people = Number(text);
  if (!Number.isInteger(people) || people < 10 || people > 100_000)
    throw new StartupError('DEMO_PEOPLE must be a number from 10 to 100000.');
  return people;
}

function keyFrom(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new StartupError('MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32).');
  return key;
}

function oidcFrom(set: (name: string) => string | undefined): Config['oidc'] {
  const issuer = urlFrom('OIDC_ISSUER', set('OIDC_ISSUER'));
  const clientId = set('OIDC_CLIENT_ID');
  const clientSecret = set('OIDC_CLIENT_SECRET');
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    throw new StartupError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.');
  }
  return { issuer, clientId, clientSecret };
}

function urlFrom(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new StartupError(`${name} must be an address that begins with http:// or https://.`);
  return text.replace(/\/+$/, '');
}

function levelFrom(text: string | undefined): Config['logLevel'] {
  const level = text ?? 'info';
  const known = LEVELS.find((one) => one === level);
  if (!known) throw new StartupError(`LOG_LEVEL must be one of ${LEVELS.join(', ')}.`);
  return known;
}

function switchFrom(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(1|true|on|yes)$/i.test(text)) return true;
  if (/^(0|false|off|no)$/i.test(text)) return false;
  throw new StartupError(`${name} must be on or off.`);
}

function dayFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!valid) throw new StartupError('DEMO_DAY must be a day such as 2026-11-17.');
  return text;
}
