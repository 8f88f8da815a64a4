import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AccessRules } from '#consent';
import { createExecutor, MemoryEventStore, MemorySubjectKeys, Projector, Unsealer, Upcasters } from '#event-sourcing';
import { createDataSource, createLog, createPool, LogStreams, readConfig, Telemetry } from '#platform';
import { observeKernel } from '../../../projector/src/observe-kernel.js';
import { rootModule, type AppParts } from '../app.js';
import { collected, modules } from '../composition.js';
import { IdentityProvider } from '../identity/identity-provider.js';
import { ProjectorReadModels } from '../projector-read-models.js';
import { documentText } from './docs.js';
import { createDocument } from './document.js';

/** Never connected to. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';

/** The text of `openapi.json` as the code of now describes itself: composed, not started; no database is needed. */
export async function describeApi(): Promise<string> {
  const parts = unconnected();
  const identity = new IdentityProvider(parts.config, () => ({ base: '', local: '' }));
  const module = rootModule(parts, identity, new AccessRules(parts.permissions), []);
  const app = await NestFactory.create(module, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  return documentText(createDocument(app));
}

function unconnected(): AppParts {
  const config = readConfig({});
  const log = createLog({ logLevel: 'silent' });
  const pool = createPool(NOWHERE);
  const dataSource = createDataSource(NOWHERE, collected('entities'));
  const [store, keys] = [new MemoryEventStore(), new MemorySubjectKeys()];
  const telemetry = new Telemetry();
  const projector = new Projector({ pool, dataSource, store, keys, projections: [] });
  return {
    config,
    log,
    pool,
    dataSource,
    keys,
    executor: createExecutor({ store, keys }),
    readModels: new ProjectorReadModels(projector, store),
    projector,
    streams: new LogStreams(store, new Unsealer(keys, new Upcasters())),
    logKind: 'none',
    store,
    telemetry,
    health: observeKernel(telemetry, { pool, store, projections: [], reactions: [] }),
    modules: modules(),
    permissions: collected('permissions'),
    ready: [],
  };
}
