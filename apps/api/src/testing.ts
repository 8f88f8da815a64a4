import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, readConfig, Telemetry, type Config, type HealthOptions, type OtelTracing } from '#platform';
import { testDatabase, type Template, type TestDatabase } from '../../../test/support/database.js';
import { openKernel, type Kernel } from '../../projector/src/kernel.js';
import { createApp } from './app.js';
import { collected, modules, PARTS, type Part, upcasters } from './composition.js';
import { deliveriesOf } from './deliveries-of.js';
import { ProjectorReadModels } from './projector-read-models.js';
import { signInForToken } from './token/sign-in-for-token.js';

/** The whole app on a database of its own, listening on a free port of 127.0.0.1. */
export interface TestApp {
  readonly base: string;
  readonly app: NestFastifyApplication;
  readonly kernel: Kernel;
  readonly database: TestDatabase;
  readonly lines: readonly string[];
  /** A bearer token of a demo person, the way the tool gets it. */
  token(person: string): Promise<string>;
  stop(): Promise<void>;
}

const parts = () => ({
  projections: collected('projections'),
  reactions: collected('reactions'),
  entities: collected('entities'),
  migrations: collected('migrations'),
});

/** An empty log and every table of the product. */
const EMPTY: Template = {
  name: 'product',
  fill: async (_pool, url) => {
    const kernel = await openKernel({ url, masterKey: randomBytes(32), log: createLog({ logLevel: 'error' }), ...parts() });
    await kernel.projector.prepare();
    await kernel.close();
  },
};

/** Starts it; give it back with `stop()`. `extra` adds parts to the product's own; `webFolder` is the built web app, for browsers. */
export async function startTestApp(
  options: {
    config?: Partial<Config>;
    extra?: readonly Part[];
    database?: TestDatabase;
    masterKey?: Buffer;
    webFolder?: string;
    tracing?: OtelTracing;
    health?: HealthOptions;
  } = {},
): Promise<TestApp> {
  // A log elsewhere brings tables of its own.
  const database = options.database ?? (await testDatabase(options.config?.eventStoreUrl ? undefined : EMPTY));
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-test-'));
  const lines: string[] = [];
  const config: Config = { ...readConfig({ PORT: '0' }), dataDir, ...options.config };
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  const kernel = await openKernel({
    url: database.url,
    eventStoreUrl: options.config?.eventStoreUrl,
    masterKey: options.masterKey ?? randomBytes(32),
    log,
    ...parts(),
    upcasters,
    telemetry: new Telemetry(options.tracing),
    ...(options.health && { health: options.health }),
    deliveries: (parts) => deliveriesOf(config, log, parts),
  });
  await kernel.deliveries?.start();
  await kernel.projector.start();
  const extra = options.extra ?? [];
  kernel.health.start(true);
  const app = await createApp({
    ...kernel,
    config,
    log,
    readModels: new ProjectorReadModels(kernel.projector, kernel.store),
    modules: [...modules(), ...extra.flatMap((part) => (part.module ? [part.module] : []))],
    permissions: [...PARTS, ...extra].flatMap((part) => part.permissions ?? []),
    ready: [],
    webFolder: options.webFolder,
  });
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const tokens = new Map<string, Promise<string>>();
  return {
    base,
    app,
    kernel,
    database,
    lines,
    token: (person) => {
      const known = tokens.get(person) ?? signInForToken(base, person);
      tokens.set(person, known);
      return known;
    },
    stop: async () => {
      await app.close();
      await kernel.close();
      if (!options.database) await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
