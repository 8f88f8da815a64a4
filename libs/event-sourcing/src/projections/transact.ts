import type { Pool, PoolClient } from 'pg';
import { isUnavailable } from '../stores/postgres/pg-errors.js';

const BEGIN = 'BEGIN; SET LOCAL synchronous_commit = off';
/** Of a worker: a process that is held up in the middle of a batch holds its unit's row, and nobody else could go on with it. */
const BEGIN_AS_OWNER = `${BEGIN}; SET LOCAL idle_in_transaction_session_timeout = '5s'`;

/**
 * Runs work in one transaction. It need not wait for the disk: what a crash of the server takes back is applied again from
 * the log, rows and checkpoint alike.
 */
export function transact<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return run(pool, BEGIN, work);
}

/** As {@link transact}, for a unit's batch: the server ends it when its process falls silent in between. */
export function transactAsOwner<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return run(pool, BEGIN_AS_OWNER, work);
}

async function run<Result>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  // A connection that is cut between two statements says so by an event, which nobody else hears while it is lent out.
  let lost: Error | undefined;
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // On a connection that does not answer, nobody would hear it: the server rolls back when the connection is gone.
    if (isUnavailable(error)) lost ??= error as Error;
    else await client.query('ROLLBACK').catch((failed: Error) => (lost ??= failed));
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(lost);
  }
}
