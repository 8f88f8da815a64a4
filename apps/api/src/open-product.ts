import { logMigrations } from '#event-sourcing';
import { openDatabase, prepareDatabase, type ClosingList, type Config, type Log } from '#platform';
import { openKernel, type Kernel } from '../../projector/src/kernel.js';
import { collected, upcasters } from './composition.js';

/** Tables in which the application's database role may change nothing. */
const APPEND_ONLY = ['events', 'access_log'];

/**
 * What every process of the product stands on: the database, migrated, and the kernel on it with all that the libs bring. The
 * read models are not followed yet.
 *
 * @param as `server` once a data folder; `tool` beside a server or without one
 * @param closing gets what is to be closed at the end
 */
export async function openProduct(config: Config, log: Log, as: 'server' | 'tool', closing: Pick<ClosingList, 'add'>): Promise<Kernel> {
  const database = await openDatabase(config, as, (error) => {
    if (error === undefined) log.warn('PostgreSQL had ended; it was started again');
    else log.error({ error }, 'PostgreSQL has ended and could not be started again yet');
  });
  closing.add('database', () => database.close());
  const applied = await prepareDatabase(database, [...logMigrations, ...collected('migrations')], APPEND_ONLY);
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
  const kernel = await openKernel({
    url: database.url,
    masterKey: database.masterKey,
    log,
    projections: collected('projections'),
    reactions: collected('reactions'),
    entities: collected('entities'),
    migrations: collected('migrations'),
    upcasters,
  });
  closing.add('kernel', () => kernel.close());
  return kernel;
}
