import { logMigrations, PostgresSubjectKeys } from '#event-sourcing';
import {
  createPool,
  openDatabase,
  openTracing,
  prepareDatabase,
  StartupError,
  Telemetry,
  type ClosingList,
  type Config,
  type Log,
} from '#platform';
import { openKernel, type Kernel } from '../../projector/src/kernel.js';
import { logMigrationsFor } from '../../projector/src/open-store.js';
import { collected, upcasters } from './composition.js';
import { deliveriesOf } from './deliveries-of.js';

/** Tables in which the application's database role may change nothing. */
const APPEND_ONLY = ['events', 'access_log', 'projection_answers'];

/** What traces call the processes. */
const SERVICES = { server: 'api', follower: 'projector', tool: 'cli' } as const;

/** How long a process that serves waits for an answer of the database before it gives up the connection, in milliseconds. */
const ANSWER_WITHIN = 10_000;

/**
 * What every process of the product stands on: the database, migrated, and the kernel on it with all that the libs bring. The
 * read models are not followed yet.
 *
 * @param as `server` once a data folder; `follower` and `tool` beside a server or without one. A tool takes its time.
 * @param closing gets what is to be closed at the end
 */
export async function openProduct(
  config: Config,
  log: Log,
  as: 'server' | 'follower' | 'tool',
  closing: Pick<ClosingList, 'add'>,
): Promise<Kernel> {
  const database = await openDatabase(config, as === 'server' ? 'server' : 'tool', (error) => {
    if (error === undefined) log.warn('PostgreSQL had ended; it was started again');
    else log.error({ error }, 'PostgreSQL has ended and could not be started again yet');
  });
  closing.add('database', () => database.close());
  const migrations = [...logMigrations, ...logMigrationsFor(config.eventStoreUrl), ...collected('migrations')];
  const applied = await prepareDatabase(database, migrations, APPEND_ONLY);
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
  await refuseOtherMasterKey(database);
  const tracing = await openTracing(config.tracing, `throughline-${SERVICES[as]}`, closing);
  const kernel = await openKernel({
    url: database.url,
    eventStoreUrl: config.eventStoreUrl,
    masterKey: database.masterKey,
    log,
    projections: collected('projections'),
    reactions: collected('reactions'),
    entities: collected('entities'),
    migrations: collected('migrations'),
    upcasters,
    telemetry: new Telemetry(tracing),
    health: { boundMs: config.healthBoundMs },
    ...(as !== 'tool' && { deliveries: (parts) => deliveriesOf(config, log, parts) }),
    ...(as !== 'tool' && { answerWithinMs: ANSWER_WITHIN }),
  });
  closing.add('kernel', () => kernel.close());
  return kernel;
}

/** With another master key nothing could be read, every row about a person would be parked, and new keys would not fit the old. */
async function refuseOtherMasterKey({ url, masterKey }: { url: string; masterKey: Buffer }): Promise<void> {
  const pool = createPool(url, { max: 1 });
  try {
    if (await new PostgresSubjectKeys({ pool, masterKey }).canOpenKept()) return;
  } finally {
    await pool.end();
  }
  throw new StartupError('MASTER_KEY is not the one that the keys in this database were wrapped with. Nothing was changed.');
}
