import { writeWorld } from '#demo-world';
import { createLog } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { collected } from '../../../api/src/composition.js';
import { openKernel } from '../../../projector/src/kernel.js';

/** A database that holds the families told by hand and a few invented ones, up to today. */
export async function writeSmallWorld(masterKey: Buffer, people = 30): Promise<TestDatabase> {
  const database = await testDatabase();
  const kernel = await openKernel({
    url: database.url,
    masterKey,
    log: createLog({ logLevel: 'silent' }),
    projections: collected('projections'),
    reactions: collected('reactions'),
    entities: collected('entities'),
    migrations: collected('migrations'),
  });
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date());
  const { store, keys } = kernel;
  await writeWorld(
    { store, keys, reactions: collected('reactions') },
    { people, months: 24, seed: 'test', day },
    { resume: false, fromEmpty: true, withTold: true },
  );
  await kernel.close();
  return database;
}
