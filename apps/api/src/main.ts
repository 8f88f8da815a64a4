import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  checkListen,
  createLog,
  DEMO_PEOPLE,
  listenError,
  readConfig,
  runProcess,
  systemClock,
  type ClosingList,
  type Config,
  type Log,
} from '#platform';
import { followLog, refuseStrangeLog } from '../../projector/src/follow-log.js';
import { createApp } from './app.js';
import { collected, modules } from './composition.js';
import { demoWorldIsWhole, ensureDemoWorld } from './demo-world.js';
import { checkoutFolder } from './health/build.js';
import { openProduct } from './open-product.js';
import { ProjectorReadModels } from './projector-read-models.js';
import { readyChecks } from './ready-checks.js';

/** How long open connections (live updates, uploads) may go on after the signal to end, in milliseconds. */
const HTTP_PATIENCE = 2_000;

/** How long the read models may take to catch up before the address is printed, in milliseconds. */
const CATCH_UP = 120_000;

/** `npm start`: from an empty folder to a served address. What is opened is closed in reverse order. */
async function start(config: Config, log: Log, closing: ClosingList): Promise<void> {
  await checkListen(config.host, config.port);
  const kernel = await openProduct(config, log, 'server', closing);
  await refuseStrangeLog(kernel.projector);
  await ensureDemoWorld({ kernel, reactions: collected('reactions'), config, log, clock: systemClock });
  await followLog(kernel, config.runProjections);
  const app = await createApp({
    ...kernel,
    config,
    log,
    readModels: new ProjectorReadModels(kernel.projector, kernel.store),
    modules: modules(),
    permissions: collected('permissions'),
    ready: readyChecks(kernel, () => demoWorldIsWhole(kernel.pool, config)),
    webFolder: join(checkoutFolder(), 'dist/apps/web'),
  });
  closing.add('http', () => closeHttp(app));
  await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, config.host, config.port);
  });
  await kernel.projector.waitFor('all', await kernel.store.head(), CATCH_UP);
  greet(config, await app.getUrl());
}

async function closeHttp(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), HTTP_PATIENCE);
  await app.close();
  clearTimeout(cut);
}

function greet(config: Config, listening: string): void {
  const address = config.publicUrl ?? listening.replace(/\[::1?\]|0\.0\.0\.0/, '127.0.0.1');
  const lines = [`Throughline is ready: ${address}`];
  if (!config.oidc) {
    lines.push('', 'Sign in as one of the people of the demo world; there are no passwords:');
    for (const { name, does } of DEMO_PEOPLE.slice(0, 4)) lines.push(`  ${name}: ${does}`);
  }
  if (!config.databaseUrl) lines.push('', `Data is in ${config.dataDir}. Ctrl-C ends everything.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

let log = createLog({ logLevel: 'info' });
runProcess(
  async (closing) => {
    const config = readConfig();
    log = createLog(config);
    await start(config, log, closing);
  },
  (error, message) => log.error({ error }, message),
);
