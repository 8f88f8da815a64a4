import fastifyCookie from '@fastify/cookie';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { AccessLogWriter, AccessRules, ConsentModule, PolicyPoint } from '#consent';
import { Projector, type CommandExecutor, type EventStore, type SubjectKeys } from '#event-sourcing';
import { BirthDates } from '#people';
import {
  CommandExecutorHolder,
  DEMO_PEOPLE,
  WorkerDirectory,
  PlatformModule,
  systemClock,
  type Config,
  type Log,
  type PermissionRule,
  type ReadModels,
  type Streams,
  HealthWatch,
  HttpMetrics,
  type Telemetry,
} from '#platform';
import { AccessGuard } from './access/access.guard.js';
import { checkPermissions, declaredRoutes } from './access/check-permissions.js';
import { EDGE_CONTROLLERS } from './edge-controllers.js';
import { Drafts } from './drafts/drafts.js';
import { builtCommit, COMMIT } from './health/build.js';
import { ReadyChecks, type ReadyCheck } from './health/health.controller.js';
import { AfterGuard } from './http/after.guard.js';
import { answerCommands } from './http/answer-commands.js';
import { ProblemFilter } from './http/problem.filter.js';
import { countRequests, serveMetrics } from './http/serve-metrics.js';
import { traceRequests } from './http/trace-requests.js';
import { createAdapter, logRequests, redirectLocalhost, secureHeaders } from './http/server.js';
import { PlainInputPipe, validationPipe } from './http/validation.js';
import { serveWeb } from './http/web-files.js';
import { Authenticator } from './identity/authenticator.js';
import { DeviceKeys } from './identity/device-keys.js';
import { IdentityProvider } from './identity/identity-provider.js';
import { KnownWorkers } from './identity/known-workers.js';
import { mountProvider } from './identity/mount-provider.js';
import { Sessions } from './identity/sessions.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveTraces } from './live/live-traces.js';
import { createDocument } from './openapi/document.js';
import { serveDocs } from './openapi/docs.js';

/** What the process has opened and the HTTP edge stands on. */
export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly pool: Pool;
  /** Initialised, with the entities of all libs. Closed with the app. */
  readonly dataSource: DataSource;
  readonly executor: CommandExecutor;
  readonly keys: SubjectKeys;
  readonly readModels: ReadModels;
  /** For operations: what the read models are made by. */
  readonly projector: Projector;
  readonly streams: Streams;
  /** Which kind of store keeps the log. */
  readonly logKind: string;
  readonly store: EventStore;
  readonly telemetry: Telemetry;
  readonly health: HealthWatch;
  readonly modules: readonly (Type | DynamicModule)[];
  readonly permissions: readonly PermissionRule[];
  /** Beside "web": what must be true before the process is ready. */
  readonly ready: readonly ReadyCheck[];
  /** Folder of the built web app. */
  readonly webFolder?: string;
}

@Module({})
class AppModule {}

/** The HTTP process, ready to listen. @throws StartupError when a route or a permission is not declared as it must be */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const { config, log } = parts;
  const adapter = createAdapter();
  const fastify = adapter.getInstance();
  const identity = new IdentityProvider(config, () => addressOf(config, fastify.server.address()));
  const web = { served: false };
  const ready: ReadyCheck[] = [...parts.ready, { name: 'web', check: () => Promise.resolve(web.served) }];
  const rules = new AccessRules(parts.permissions);
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(parts, identity, rules, ready), adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  await fastify.register(fastifyCookie);
  redirectLocalhost(fastify, config.publicUrl);
  secureHeaders(fastify);
  answerCommands(fastify);
  logRequests(fastify, log);
  countRequests(fastify, parts.telemetry.http);
  traceRequests(fastify, parts.telemetry.requests);
  checkPermissions(declaredRoutes(app.get(DiscoveryService), app.get(Reflector)), (name) => rules.find(name) !== undefined);
  if (identity.demo) await mountProvider(fastify, () => identity.embedded());
  serveDocs(fastify, () => createDocument(app));
  serveMetrics(fastify, parts.telemetry.metrics);
  await app.get(KnownWorkers).load();
  web.served = serveWeb(fastify, parts.webFolder);
  await app.init();
  await fastify.ready();
  return app;
}

/** The modules of the process, bound to what it has opened. */
export function rootModule(parts: AppParts, identity: IdentityProvider, rules: AccessRules, ready: readonly ReadyCheck[]): DynamicModule {
  const { pool, readModels, log, dataSource, streams } = parts;
  const directory = new WorkerDirectory(parts.config.demo || identity.demo ? DEMO_PEOPLE : []);
  const executor = new CommandExecutorHolder();
  executor.set(parts.executor);
  const writer = new AccessLogWriter(pool, systemClock, log);
  const access = new PolicyPoint(rules, pool, readModels, writer);
  const beforeBirth = new BirthDates(dataSource, readModels, systemClock);
  const sessions = new Sessions(pool);
  return {
    module: AppModule,
    imports: [
      DiscoveryModule,
      TypeOrmModule.forRootAsync({ useFactory: () => ({ ...dataSource.options }), dataSourceFactory: () => Promise.resolve(dataSource) }),
      PlatformModule.with({ pool, readModels, executor, streams, directory, beforeBirth }),
      ConsentModule.with({ rules, access, writer }),
      ...parts.modules,
    ],
    controllers: [...EDGE_CONTROLLERS],
    providers: [
      { provide: IdentityProvider, useValue: identity },
      { provide: Sessions, useValue: sessions },
      { provide: KnownWorkers, useValue: new KnownWorkers(pool, directory) },
      { provide: Authenticator, useValue: new Authenticator(sessions, identity) },
      LiveFeed,
      { provide: Projector, useValue: parts.projector },
      { provide: HttpMetrics, useValue: parts.telemetry.http },
      { provide: LiveTraces, useValue: new LiveTraces(parts.telemetry.tracing, parts.store) },
      { provide: HealthWatch, useValue: parts.health },
      { provide: DeviceKeys, useValue: new DeviceKeys(parts.keys) },
      { provide: Drafts, useValue: new Drafts(pool, parts.keys) },
      { provide: ReadyChecks, useValue: new ReadyChecks(ready, parts.logKind) },
      { provide: COMMIT, useValue: builtCommit() },
      { provide: APP_FILTER, useValue: new ProblemFilter(log) },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_GUARD, useClass: AfterGuard },
      { provide: APP_PIPE, useClass: PlainInputPipe },
      { provide: APP_PIPE, useFactory: validationPipe },
    ],
  };
}

function addressOf(config: Config, listening: ReturnType<import('node:http').Server['address']>): { base: string; local: string } {
  const port = typeof listening === 'object' && listening ? listening.port : config.port;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const local = `http://${everywhere ? '127.0.0.1' : config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  return { base: config.publicUrl ?? local, local };
}
