import type { OpenDatabase } from '../lifecycle/open-database.js';
import { grantApplication } from './application-role.js';
import { migrate, type Migration } from './migrate.js';
import { createPool } from './pool.js';

/**
 * Brings the schema up to date and, in the embedded server, gives the application's role its rights.
 *
 * @param appendOnly tables in which nothing is ever changed
 * @returns names of the migrations that were applied now
 */
export async function prepareDatabase(
  database: Pick<OpenDatabase, 'ownerUrl' | 'embedded'>,
  migrations: readonly Migration[],
  appendOnly: readonly string[],
): Promise<readonly string[]> {
  const owner = createPool(database.ownerUrl, { max: 2, name: 'throughline-migrations' });
  try {
    const applied = await migrate(owner, migrations);
    if (database.embedded) await grantApplication(owner, database.ownerUrl, appendOnly);
    return applied;
  } finally {
    await owner.end();
  }
}
